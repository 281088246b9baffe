import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type HoldfastError, toHoldfastError } from '../../contracts'
import { ErrorSentence } from './format'
import { EmptyState } from './text'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly failure: HoldfastError | null
}

function Failure({ failure, retry }: { failure: HoldfastError; retry: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <EmptyState
        title={t('app.viewFailed')}
        actions={<Button onClick={retry}>{t('app.tryAgain')}</Button>}
      >
        <ErrorSentence code={failure.code} params={failure.params} />
      </EmptyState>
    </div>
  )
}

/** Keeps a failing view from taking the page along. Give it a `key` to start afresh on a change. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null }

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { failure: toHoldfastError(thrown) }
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return <Failure failure={failure} retry={() => this.setState({ failure: null })} />
  }
}
