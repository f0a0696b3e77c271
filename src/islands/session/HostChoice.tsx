import type { PlayerData } from './data.ts';

/** Which recording host's output is shown, where a session was recorded on more than one. */
export const HostChoice = ({ data, choose }: { readonly data: PlayerData; readonly choose: (host: string) => void }) =>
  data.hosts.length < 2 ? null : (
    <label class="host-choice">
      Versions{' '}
      <select value={data.host} onChange={(event) => choose(event.currentTarget.value)}>
        {data.hosts.map(({ id, label }) => (
          <option key={id} value={id} selected={id === data.host}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
