import L from 'leaflet';
import { styled } from 'styled-components';
import type { Tiles } from './use-tiles';

/** What a map is drawn in. Without tiles there is nothing below it but a grid. */
export const MapFrame = styled.div`
  height: 40rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  /* Below menus and dialogues of the panel. */
  isolation: isolate;
  && {
    background-color: ${({ theme }) => theme.colors.neutral100};
    background-image:
      linear-gradient(${({ theme }) => theme.colors.neutral150} 1px, transparent 1px),
      linear-gradient(90deg, ${({ theme }) => theme.colors.neutral150} 1px, transparent 1px);
    background-size: 2.5rem 2.5rem;
  }
`;

/** Puts the pictures below what is drawn; answers how they are taken away. */
export function addTiles(map: L.Map, tiles: Tiles): () => void {
  // Whoever writes the source writes a text, and no markup.
  const source = document.createElement('span');
  source.textContent = tiles.attribution;
  const layer = L.tileLayer(tiles.url, { attribution: source.innerHTML, maxZoom: 19 }).addTo(map);
  return () => void layer.remove();
}
