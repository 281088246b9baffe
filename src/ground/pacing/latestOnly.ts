/**
 * Asks one question at a time. While an answer is out only the latest question waits, and an answer
 * that was overtaken is dropped, so what lands always belongs to the last question asked.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  onAnswer: (answer: Answer, question: Question) => void,
  onFailure: (failure: unknown) => void,
): (question: Question) => void {
  let waiting: { readonly question: Question } | null = null
  let busy = false

  const run = async () => {
    busy = true
    while (waiting) {
      const { question }: { readonly question: Question } = waiting
      waiting = null
      try {
        const answer = await ask(question)
        if (!waiting) onAnswer(answer, question)
      } catch (failure) {
        if (!waiting) onFailure(failure)
      }
    }
    busy = false
  }
  return (question) => {
    waiting = { question }
    if (!busy) void run()
  }
}
