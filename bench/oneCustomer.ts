import { launch, withApp } from './page'

const example = {
  Tenure: 12,
  CityTier: 2,
  WarehouseToHome: 8,
  HourSpendOnApp: 3.5,
  NumberOfDeviceRegistered: 3,
  SatisfactionScore: 4,
  NumberOfAddress: 5,
  Complain: 0,
  OrderAmountHikeFromlastYear: 15,
  CouponUsed: 4,
  OrderCount: 25,
}

/**
 * One customer scored and explained, from the call in the page to its answer, in milliseconds.
 * The first calls warm up and are not counted.
 */
export async function benchOneCustomer(built: string, calls = 2000, warmUp = 100) {
  const browser = await launch()
  const times = await withApp(browser, built, (page) =>
    page.evaluate(
      async ({ example, calls, warmUp }) => {
        const times: number[] = []
        for (let call = 0; call < warmUp + calls; call++) {
          const customer = { ...example, Tenure: call % 60 }
          const start = performance.now()
          await window.holdfast.predict(customer)
          if (call >= warmUp) times.push(performance.now() - start)
        }
        return times.sort((a, b) => a - b)
      },
      { example, calls, warmUp },
    ),
  )
  await browser.close()
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]
  return { calls, median: at(0.5), p95: at(0.95), p99: at(0.99), max: times.at(-1), target: 10 }
}
