// Tabs as assistive technology knows them: arrows move between them, only the chosen one's content is there.

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Tab {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: () => ReactNode;
}

interface TabsProps {
  /** What the tabs are for. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Is told which tab somebody has chosen. */
  readonly onChoose?: (id: string) => void;
}

const STEPS: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs({ label, tabs, onChoose }: TabsProps) {
  const prefix = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const choose = (id: string) => {
    setChosen(id);
    onChoose?.(id);
  };
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const index = tabs.findIndex(({ id }) => id === shown?.id);
    const next = step && tabs[(index + step + tabs.length) % tabs.length];
    if (next) {
      choose(next.id);
      document.getElementById(`${prefix}-${next.id}`)?.focus();
      event.preventDefault();
    }
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            aria-selected={id === shown?.id}
            aria-controls={`${prefix}-content`}
            tabIndex={id === shown?.id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" tabIndex={0} id={`${prefix}-content`} aria-labelledby={`${prefix}-${shown?.id}`}>
        {shown?.content()}
      </div>
    </>
  );
}
