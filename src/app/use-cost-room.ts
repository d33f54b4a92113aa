// Brings the part of the page that deals with money, once the form stands.
import { startTransition, useCallback, useEffect, useState } from 'react';

type CostRoom = typeof import('./cost-room.tsx');

export interface CostRoomState {
  readonly room: CostRoom | null;
  readonly failed: boolean;
  readonly load: () => void;
}

export function useCostRoom(): CostRoomState {
  const [room, setRoom] = useState<CostRoom | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    // Its form is large: drawn in slices.
    import('./cost-room.tsx').then(
      (arrived) => startTransition(() => setRoom(arrived)),
      () => setFailed(true),
    );
  }, []);
  // After the page has said that it is ready: nothing of the money holds the form up.
  useEffect(() => {
    const timer = setTimeout(load);
    return () => clearTimeout(timer);
  }, [load]);
  return { room, failed, load };
}
