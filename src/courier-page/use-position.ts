import { useEffect, useRef, useState } from 'react';

type Place = Readonly<{ lat: number; lng: number; accuracy: number }>;
// The customer sees it move, and the battery lasts the day.
const betweenMs = 15_000;

/** Tells where the phone is for as long as `isOn`, and whether that is known. */
export function usePosition(isOn: boolean, tell: (place: Place) => void): 'known' | 'unknown' | 'refused' {
  const [known, setKnown] = useState<'known' | 'unknown' | 'refused'>('unknown');
  const telling = useRef(tell);
  telling.current = tell;
  useEffect(() => {
    if (!isOn || !('geolocation' in navigator)) return;
    let toldAt = 0;
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        setKnown('known');
        if (timestamp - toldAt < betweenMs) return;
        toldAt = timestamp;
        telling.current({ lat: coords.latitude, lng: coords.longitude, accuracy: Math.min(100_000, Math.max(0, coords.accuracy)) });
      },
      ({ code, PERMISSION_DENIED }) => setKnown(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [isOn]);
  return known;
}
