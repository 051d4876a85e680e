const CHANNEL = 'house';

/** Tells the pages of ours that are open that the house has changed. Wakes nobody. */
export function tellPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back each time the house has changed; gives the way to stop. */
export function onHouseChanged(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
