import { NewestFirst } from './newestFirst'

/**
 * Asks one question at a time. While an answer is out only the latest question waits, and an answer
 * that was overtaken is dropped, so what lands always belongs to the last question asked.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  onAnswer: (answer: Answer, question: Question) => void,
  onFailure: (failure: unknown) => void,
): (question: Question) => void {
  const requests = new NewestFirst()
  let latest: symbol | null = null
  return (question) => {
    const asked = Symbol()
    latest = asked
    requests
      .ask(() => ask(question))
      .then(
        (answer) => asked === latest && onAnswer(answer, question),
        (failure: unknown) => asked === latest && onFailure(failure),
      )
  }
}
