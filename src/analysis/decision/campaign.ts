import type { CampaignPower, Decision, DecisionOptions, DecisionSummary } from '../../contracts'
import { HoldfastError } from '../../contracts'
import {
  breakEvenRisk,
  breakEvenSaveRate,
  type Cut,
  classicFigures,
  costOf,
  cutOf,
  empc,
  fillGains,
  gainOf,
  isWithin,
  powerOf,
  profitCurve,
  Ranking,
  stabilityOf,
  sumOfGains,
  type Terms,
} from '../../decision'
import type { People } from './people'
import type { Worth } from './worth'

/** What a campaign is worked out from, once it is known whom it is about. */
export interface CampaignInput {
  readonly people: People
  readonly worth: Worth
  readonly options: DecisionOptions
  /** Whether the customer of a row is set aside wherever they are on the list. */
  readonly isControl: (row: number) => boolean
}

/** A sum over some customers: how many, of their risks, and of risk times value. */
interface Sums {
  count: number
  risk: number
  worth: number
}

/** The figures of a campaign and the order of its list; nothing of the file it comes from. */
export class Campaign {
  readonly input: CampaignInput
  readonly terms: Terms
  readonly cut: Cut
  private readonly ranking: Ranking

  /** @throws HoldfastError `decision-budget` where it reaches nobody although contacts would pay */
  constructor(input: CampaignInput) {
    this.input = input
    const { people, worth, options } = input
    const { cost, offer, takenAnyway, saveRate } = options
    this.terms = { saveRate: saveRate.likely, cost, offer, takenAnyway }
    const gains = new Float64Array(people.risk.length)
    fillGains(gains, people.risk, worth.value, this.terms)
    this.ranking = new Ranking(gains, people.risk)
    this.cut = cutOf(gains, people.risk, options, this.terms)
    if (this.cut.count > 0 || this.ranking.positive === 0) return
    const [first] = this.ranking.window(0, 1)
    const contact = costOf(1, people.risk[first!]!, this.terms)
    throw new HoldfastError('decision-budget', { budget: options.budget!, contact })
  }

  /** Places of the list from..to-1 by rank, from 0. */
  window(from: number, to: number): Uint32Array {
    const end = Math.min(to, this.cut.count)
    return from < end ? this.ranking.window(from, end) : new Uint32Array(0)
  }

  gainAt(place: number): number {
    return this.ranking.gains[place]!
  }

  /** The same at another save rate. */
  gainBy(place: number, saveRate: number): number {
    const { people, worth } = this.input
    return gainOf(people.risk[place]!, worth.value[place]!, { ...this.terms, saveRate })
  }

  costAt(place: number): number {
    return costOf(1, this.input.people.risk[place]!, this.terms)
  }

  isListed(place: number): boolean {
    return isWithin(this.cut, this.gainAt(place), place)
  }

  isSetAside(place: number): boolean {
    const { people, options, isControl } = this.input
    return options.control > 0 && isControl(people.rows[place]!)
  }

  curve(): Decision['curve'] {
    const { worth, options } = this.input
    return profitCurve(this.ranking, worth.value, this.terms, options.saveRate)
  }

  figures(): Omit<DecisionSummary, 'marginal' | 'receipt' | 'classic' | 'empc'> {
    const { people, options, worth: worths } = this.input
    const { value, mean } = worths
    const { saveRate } = options
    const members = this.members()
    const contacted: Sums = { count: 0, risk: 0, worth: 0 }
    let listRisk = 0
    for (let at = 0; at < members.length; at++) {
      const place = members[at]!
      const risk = people.risk[place]!
      listRisk += risk
      if (options.control > 0 && this.isSetAside(place)) continue
      contacted.count++
      contacted.risk += risk
      contacted.worth += risk * value[place]!
    }
    const { count, risk, worth } = contacted
    const control = members.length - count
    const gain = (rate: number) => sumOfGains(count, risk, worth, { ...this.terms, saveRate: rate })
    const last = members.at(-1)
    const saved = risk * saveRate.likely
    return {
      customers: people.rows.length,
      contacted: count,
      control,
      // They come by falling risk.
      threshold: last === undefined ? null : people.risk[last]!,
      cost: costOf(count, risk, this.terms),
      expectedLeavers: risk,
      expectedSaved: saved,
      expectedGain: {
        value: gain(saveRate.likely),
        low: gain(saveRate.low),
        high: gain(saveRate.high),
      },
      breakEven: {
        risk: mean === null ? null : breakEvenRisk(mean, this.terms),
        saveRate: breakEvenSaveRate(count, risk, worth, this.terms),
      },
      stability: stabilityOf({ risk: people.risk, value }, members, saveRate, options, this.terms),
      optimum: this.optimum(),
      power: this.power(listRisk, count, control, saved),
    }
  }

  /** On all rows whose outcome is known. */
  measured(): Pick<DecisionSummary, 'classic' | 'empc'> {
    const { people, worth, options } = this.input
    const { known } = people
    return {
      classic: classicFigures({ ...known, value: worth.known }, this.terms),
      empc:
        known.hull && worth.knownMean !== null ? empc(known.hull, worth.knownMean, options) : null,
    }
  }

  /** Places of the list by falling risk. */
  private members(): Uint32Array {
    const { cut } = this
    const { gains } = this.ranking
    const places = new Uint32Array(cut.count)
    let count = 0
    for (let place = 0; count < places.length && place < gains.length; place++)
      if (isWithin(cut, gains[place]!, place)) places[count++] = place
    return places
  }

  private optimum(): DecisionSummary['optimum'] {
    const { gains } = this.ranking
    let contacted = 0
    let gain = 0
    for (let place = 0; place < gains.length; place++) {
      if (!(gains[place]! > 0)) continue
      contacted++
      gain += gains[place]!
    }
    return { contacted, gain }
  }

  private power(
    listRisk: number,
    contacted: number,
    control: number,
    saved: number,
  ): CampaignPower | null {
    if (control === 0 || contacted === 0) return null
    return powerOf(listRisk / (contacted + control), control, contacted, saved / contacted)
  }
}
