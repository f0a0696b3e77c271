import { recall } from '../../storage/store.ts';
import type { Awake } from './awake.ts';
import type { PlayerData } from './data.ts';
import { drawTranscript } from './stage.ts';

/**
 * Fetches what a player gets.
 *
 * @throws Error that names the address if there is nothing
 */
export async function fetchData(address: string): Promise<PlayerData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as PlayerData;
}

/** Shows what another recording host printed. Nothing happens if the session was not recorded there, or is already shown. */
export async function changeHost(replay: Awake, host: string): Promise<void> {
  const option = replay.data.hosts.find(({ id }) => id === host);
  if (option === undefined || host === replay.data.host) return;
  const data = await fetchData(option.data);
  await replay.change(data);
  drawTranscript(replay.root, data);
}

/** Shows the recording host that the reader chose on an earlier visit, if this session was recorded on it. */
export const changeToRememberedHost = (replay: Awake): Promise<void> => changeHost(replay, String(recall('host')));
