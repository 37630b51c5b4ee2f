// Switches for language, theme and the colours of up and down.

import { chooseLanguage } from '../text/language';
import { useText } from '../text/useText';
import { choosePalette, chooseTheme, PALETTES, usePalette, useTheme } from '../ui/look';

export function Look() {
  const { text, language } = useText();
  const theme = useTheme();
  const palette = usePalette();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="look">
      <button
        type="button"
        className="button"
        aria-label={text('language.label')}
        lang={language === 'ko' ? 'en' : 'ko'}
        data-action="language"
        onClick={() => chooseLanguage(language === 'ko' ? 'en' : 'ko')}
      >
        {text('language')}
      </button>
      <button type="button" className="button" data-action="theme" onClick={() => chooseTheme(other)}>
        {text(other === 'dark' ? 'theme.toDark' : 'theme.toLight')}
      </button>
      <select
        className="button"
        aria-label={text('palette.label')}
        value={palette}
        onChange={({ target }) => choosePalette(PALETTES[target.selectedIndex] ?? 'red-blue')}
      >
        {PALETTES.map((name) => <option key={name} value={name}>{text(`palette.${name}`)}</option>)}
      </select>
    </div>
  );
}
