import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '../ui/Button.tsx';
import { EmptyPage } from '../ui/Page.tsx';
import { navigation } from './navigation.ts';

interface Props {
  readonly children: ReactNode;
}

/** A page that breaks says so in a sentence; the frame around it goes on. */
export class ErrorBoundary extends Component<Props, { readonly failure: unknown }> {
  override state: { readonly failure: unknown } = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): { failure: unknown } {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <Broken
        failure={failure}
        onAgain={() => {
          this.setState({ failure: undefined });
        }}
      />
    );
  }
}

function Broken({ failure, onAgain }: { readonly failure: unknown; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const line = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return (
    <div role="alert" className="k-page">
      <EmptyPage
        title={t('common.broken.title')}
        action={
          <div className="k-page-actions">
            <Button look="primary" onPress={onAgain}>
              {t('common.broken.again')}
            </Button>
            <Button
              onPress={() => {
                navigation.go({ name: 'today' });
                onAgain();
              }}
            >
              {t('common.broken.toToday')}
            </Button>
          </div>
        }
      >
        <p>{t('common.broken.text')}</p>
        <p>
          <code>{line}</code>
        </p>
      </EmptyPage>
    </div>
  );
}
