/** |S|! (n − |S| − 1)! / n!: weight of joining a coalition S of n players, by size of S. */
export function shapleyWeights(players: number): Float64Array {
  const weights = new Float64Array(players)
  weights[0] = 1 / players
  for (let size = 1; size < players; size++)
    weights[size] = (weights[size - 1]! * size) / (players - size)
  return weights
}
