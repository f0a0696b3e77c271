import { prose } from './prose.tsx';

/** The reason why the lanes differ, where they do. */
export const Why = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <div class="why">
      <b>Why they differ</b>
      <p>{prose(text)}</p>
    </div>
  );
