/**
 * Saves a section in passing, a moment after something was entered. It adds comfort only: without it
 * every section is saved by its button. It stops when somebody else has saved or the session has
 * ended; the button then leads to the page that says so, with all that was typed.
 *
 * What it has done is read out, at most once a minute: the same words are not said again.
 *
 * Saving raises the revision that the form carries, so that sending the form waits for it.
 */
export const autosaveScript = `'use strict';
{
  const form = document.getElementById('section');
  const [saved, stopped] = ['autosave-saved', 'autosave-stopped'].map((id) => document.getElementById(id));
  const revision = form.querySelector('[name^="revision~"]');
  const pauseMs = 1500;
  let timer;
  let saving;
  let isStopped = false;

  async function save() {
    const body = new URLSearchParams(new FormData(form));
    body.set('way', 'passing');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(10000) });
      if (answer.ok) {
        revision.value = (await answer.json()).revision;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
        const text = saved.dataset.text + ' ' + time;
        if (saved.textContent !== text) saved.textContent = text;
        return;
      }
      isStopped = answer.status < 500;
    } catch {
      // The network is away: the next entry tries again.
    }
    saved.textContent = '';
    if (isStopped) stopped.textContent = stopped.dataset.text;
  }

  function saveSoon() {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(async () => {
      await saving;
      saving = save();
      await saving;
      saving = undefined;
    }, pauseMs);
  }

  form.addEventListener('input', saveSoon);
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    await saving;
    form.requestSubmit(event.submitter);
  });
}
`;
