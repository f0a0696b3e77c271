import { useRef, useState } from 'preact/hooks';
import { copyText } from './copy.ts';
import type { PlayerData } from './data.ts';
import { useClosing } from './use-closing.ts';

interface Props {
  readonly data: PlayerData;
  /** Address of the sandbox with the step's command. */
  readonly tryAt: string;
  readonly restart: () => void;
  readonly showHelp: () => void;
}

interface ListProps {
  readonly data: PlayerData;
  readonly tryAt: string;
  readonly isOpen: boolean;
  readonly restart: () => void;
  readonly showHelp: () => void;
}

/** Copies a lane's script; the button says so while the list is open. */
function useCopying(): readonly [copied: string | undefined, copy: (address: string, name: string) => Promise<void>] {
  const [copied, setCopied] = useState<string>();
  const copy = async (address: string, name: string): Promise<void> => {
    const answer = await fetch(address);
    setCopied((await copyText(await answer.text())) ? name : undefined);
  };
  return [copied, copy];
}

function MoreList({ data, tryAt, isOpen, restart, showHelp }: ListProps) {
  const [copied, copy] = useCopying();
  return (
    <ul class="more-list" hidden={!isOpen}>
      <li class="try-narrow">
        <a href={tryAt}>Try it yourself</a>
      </li>
      {data.lanes.map(({ engine, name, script }) => (
        <li key={engine}>
          <button type="button" onClick={() => void copy(script, name)}>
            {copied === name ? `${name}'s commands are copied` : `Copy ${name}'s commands as a script`}
          </button>
        </li>
      ))}
      {data.lanes.map(({ engine, name, cast }) => (
        <li key={engine}>
          <a href={cast} download={`${data.id}-${data.host}-${engine}.cast`}>
            Download {name}'s recording (.cast)
          </a>
        </li>
      ))}
      <li>
        <button type="button" onClick={restart}>
          Restart
        </button>
      </li>
      <li>
        <button type="button" onClick={showHelp}>
          Keys
        </button>
      </li>
    </ul>
  );
}

/** What is wanted seldom: scripts, recordings, restart, keys. */
export function More({ data, tryAt, restart, showHelp }: Props) {
  const [isOpen, open] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (returnsFocus: boolean): void => {
    open(false);
    if (returnsFocus) button.current?.focus();
  };
  const box = useClosing(isOpen, close);
  const then = (act: () => void) => (): void => {
    close(true);
    act();
  };
  return (
    <div class="more" ref={box}>
      <button
        type="button"
        class="quiet"
        ref={button}
        aria-label="More"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close(true) : open(true))}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <MoreList data={data} tryAt={tryAt} isOpen={isOpen} restart={then(restart)} showHelp={then(showHelp)} />
    </div>
  );
}
