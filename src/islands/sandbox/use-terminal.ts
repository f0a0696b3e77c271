import { useEffect, useRef } from 'preact/hooks';
import { createTerminal, type LaneTerminal } from '../../terminal/index.ts';

const LOOK = { runs: true, isWhole: true, frames: [] };

/** Writes what is new in a lane's bytes to its terminal; writes all again when they no longer begin as before. */
export function useTerminal(bytes: string) {
  const place = useRef<HTMLDivElement>(null);
  const terminal = useRef<LaneTerminal | undefined>(undefined);
  const written = useRef('');
  const latest = useRef(bytes);
  latest.current = bytes;
  const draw = (): void => {
    const next = latest.current;
    if (terminal.current === undefined || next === written.current) return;
    const goesOn = next.startsWith(written.current) && written.current !== '';
    terminal.current.write(goesOn ? next.slice(written.current.length) : next, !goesOn, LOOK);
    written.current = next;
  };
  useEffect(() => {
    let isGone = false;
    const onRewrap = (): void => {
      written.current = '';
      draw();
    };
    if (place.current !== null) {
      void createTerminal(place.current, { scrollback: 2000, keepsColumns: false, onRewrap }).then((made) => {
        if (isGone) return made.dispose();
        terminal.current = made;
        draw();
      });
    }
    return () => {
      isGone = true;
      terminal.current?.dispose();
    };
  }, []);
  useEffect(draw, [bytes]);
  return { place, terminal };
}
