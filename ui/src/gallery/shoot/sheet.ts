// The contact sheet: every picture by its scene, with a choice of the series to see. A file of its own, without a server.
import type { Shot } from './series';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

export function sheet(shots: readonly Shot[]): string {
  const series = [...new Set(shots.map(({ series }) => series))];
  const scenes = [...new Set(shots.map(({ scene }) => scene))];
  const screens = [...new Set(scenes.map((scene) => scene.split('/')[0] ?? ''))];
  const image = (file: string, words = ''): string => `<a href="${file}">${words}<img loading="lazy" src="${file}" alt=""></a>`;
  const picture = ({ series, scene, file, findings, change }: Shot): string => {
    const said = findings.map(({ rule, what, where }) => `<li>${escaped(`${rule}: ${what} ${where.join(', ')}`)}</li>`);
    const images =
      change?.kind === 'changed' ? image(change.before, 'before') + image(file ?? '', 'now') : file === null ? '' : image(file);
    return (
      `<figure data-series="${series}"${change === undefined ? '' : ` data-change="${change.kind}"`}><div>${images}</div>` +
      `<figcaption>${escaped(scene)} <small>${series}${change === undefined ? '' : `, ${change.kind}`}</small>` +
      `${said.length > 0 ? `<ul>${said.join('')}</ul>` : ''}</figcaption></figure>`
    );
  };
  const section = (screen: string): string =>
    `<section id="${screen}"><h2>${screen}</h2><div>${scenes
      .filter((scene) => scene.startsWith(`${screen}/`))
      .flatMap((scene) => shots.filter((shot) => shot.scene === scene && (shot.file !== null || shot.findings.length > 0)))
      .map(picture)
      .join('\n')}</div></section>`;
  const box = (name: string, index: number): string =>
    `<label><input type="checkbox" value="${name}"${index === 0 ? ' checked' : ''}> ${name}</label>`;
  const withFindings = shots.filter(({ findings }) => findings.length > 0).length;
  const changed = shots.filter(({ change }) => change !== undefined).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Second Step: the gallery</title>
<style>
  body { margin: 0; font: 14px/1.4 system-ui, sans-serif; background: #ddd; color: #222; }
  header { position: sticky; top: 0; z-index: 1; padding: .5rem 1rem; background: #fff; border-bottom: 1px solid #999; }
  label, nav a { margin-inline-end: .75rem; white-space: nowrap; }
  section { padding: 0 1rem; }
  section > div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; }
  figure { margin: 0; }
  figure div { display: flex; align-items: flex-start; gap: .25rem; }
  figure a { inline-size: var(--size, 20rem); }
  img { display: block; inline-size: 100%; border: 1px solid #999; background: #fff; }
  figcaption ul { margin: 0; padding-inline-start: 1rem; color: #a00; }
  [hidden] { display: none; }
</style>
<header>
  <form>${series.map(box).join('')}
    <label>Size <input type="range" min="8" max="60" value="20"></label>
    <label><input type="checkbox" value="" id="found"> only with findings (${withFindings})</label>
    <label><input type="checkbox" value="" id="changed"> only new and changed (${changed})</label></form>
  <nav>${screens.map((screen) => `<a href="#${screen}">${screen}</a>`).join('')}</nav>
</header>
${screens.map(section).join('\n')}
<script>
  const form = document.querySelector('form');
  const show = () => {
    const chosen = [...form.querySelectorAll('[value]:checked')].map((box) => box.value);
    const onlyFound = document.querySelector('#found').checked;
    const onlyChanged = document.querySelector('#changed').checked;
    for (const figure of document.querySelectorAll('figure')) {
      const isLeftOut = (onlyFound && figure.querySelector('ul') === null) || (onlyChanged && !figure.dataset.change);
      figure.hidden = !chosen.includes(figure.dataset.series) || isLeftOut;
    }
    document.body.style.setProperty('--size', form.querySelector('[type=range]').value + 'rem');
  };
  form.addEventListener('input', show);
  show();
</script>
</html>
`;
}
