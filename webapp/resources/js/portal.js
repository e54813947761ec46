/*
 * What pages do in the browser: drawer, progress, focus on what is wrong, one submission per click, keyboard, drafts.
 * No inline handlers (content security policy); pages mark up with data attributes:
 *   data-key="j" on a link or button: pressed by that key; "?" lists all keys of the page
 *   data-back="true": goes back;   data-secret="true" on an input: never kept in the browser
 *   data-fills="form:note" on a select: what is chosen is added to that input
 *   data-file on a button: answers with a file, see WEB-INF/tags/file.xhtml
 *   data-most-mib, data-too-large around a file's input: what is larger is not sent, and these words stand in its .problem
 * Drafts: see WEB-INF/tags/draft.xhtml.
 */
(function () {
  'use strict';

  const $ = window.jQuery;
  const all = (css, root) => Array.from((root || document).querySelectorAll(css));
  const one = (css, root) => (root || document).querySelector(css);
  const words = () => document.getElementById('words').dataset;
  const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  const today = () => { const d = new Date(); return two(d.getMonth() + 1) + '-' + two(d.getDate()); };
  const two = n => String(n).padStart(2, '0');
  const fill = (text, value) => text.replace('{0}', value);

  /* The menu as a drawer -------------------------------------------------------------------------------------- */

  function drawer() {
    const button = document.getElementById('burger');
    const nav = document.getElementById('nav');
    const set = open => {
      nav.toggleAttribute('data-open', open);
      button.setAttribute('aria-expanded', String(open));
      if (open) {
        (one('[aria-current=page]', nav) || one('a', nav) || nav).focus();
      }
    };
    const isOpen = () => nav.hasAttribute('data-open');
    button.addEventListener('click', () => set(!isOpen()));
    document.addEventListener('keydown', e => {
      if (e.key === 'Escape' && isOpen()) {
        set(false);
        button.focus();
      }
    });
    document.addEventListener('click', e => {
      if (isOpen() && !nav.contains(e.target) && !button.contains(e.target)) {
        set(false);
      }
    });
    nav.addEventListener('focusout', e => {
      if (isOpen() && e.relatedTarget && !nav.contains(e.relatedTarget)) {
        set(false);
      }
    });
  }

  function userMenu() {
    const menu = document.getElementById('who');
    if (!menu) {
      return;
    }
    document.addEventListener('click', e => { if (!menu.contains(e.target)) { menu.open = false; } });
    menu.addEventListener('keydown', e => {
      if (e.key === 'Escape') {
        menu.open = false;
        one('summary', menu).focus();
      }
    });
  }

  /* Long acts show that they run ------------------------------------------------------------------------------ */

  let waiting;

  function busy(on) {
    const bar = document.getElementById('progress');
    clearTimeout(waiting);
    if (on) {
      waiting = setTimeout(() => { bar.hidden = false; }, 300);
    } else {
      bar.hidden = true;
    }
  }

  /* A second click on a running submission does nothing; Faces' Ajax buttons guard themselves. */
  function guardSubmissions() {
    document.addEventListener('submit', e => {
      const form = e.target;
      if (form.dataset.sent) {
        e.preventDefault();
        return;
      }
      form.dataset.sent = 'true';
      busy(true);
      const open = () => { delete form.dataset.sent; busy(false); };
      // A file leaves the page where it is: the form opens again when the file has come, or else after a while.
      e.submitter && e.submitter.closest('[data-file]') ? awaitFile(form, open) : setTimeout(open, 5000);
    });
    window.addEventListener('pageshow', () => {
      all('form[data-sent]').forEach(form => delete form.dataset.sent);
      busy(false);
    });
  }

  /* A file tells that it has come by a cookie with the number that was sent along; see Download.java. */
  function awaitFile(form, come) {
    const number = String(Date.now());
    const sent = one('input[name="kechuang.file"]', form) || form.appendChild(line('input', ''));
    Object.assign(sent, { type: 'hidden', name: 'kechuang.file', value: number });
    const until = Date.now() + 180000;
    const look = setInterval(() => {
      if (document.cookie.includes('kechuang.file=' + number) || Date.now() > until) {
        clearInterval(look);
        document.cookie = 'kechuang.file=; path=/; max-age=0';
        come();
      }
    }, 200);
  }

  /* What is wrong gets the focus ------------------------------------------------------------------------------ */

  function firstWrong() {
    const wrong = all('.ui-state-error, [aria-invalid=true]')
      .map(e => e.matches('input, textarea, select, [tabindex]') ? e : one('input:not([type=hidden]), [tabindex]', e) || e)
      .find(e => e.offsetParent !== null && !e.closest('.ui-messages'));
    const messages = document.getElementById('messages');
    const refused = messages && one('.ui-messages-error, .ui-messages-fatal', messages);
    if (wrong && !refused) {
      wrong.focus();
      wrong.scrollIntoView({ block: 'center' });
    } else if (messages && messages.children.length) {
      messages.tabIndex = -1;
      if (refused) {
        messages.focus({ preventScroll: true });
      }
      messages.scrollIntoView({ block: 'nearest' });
    }
  }

  /* A button is shut while it runs and loses the focus. Open again it has it back, unless the focus went on; if the answer
     took the button away or closed its dialog, what was said is the place to go on from. */
  function giveBack(button) {
    const shown = button && button.isConnected && button.offsetParent !== null;
    const messages = document.getElementById('messages');
    // What went out of sight with its dialog has the focus for a moment still.
    if (document.activeElement !== document.body && document.activeElement.getClientRects().length) {
      return;
    }
    if (shown && button.disabled) {
      setTimeout(() => giveBack(button), 100);
    } else if (shown) {
      button.focus({ preventScroll: true });
    } else if (messages && messages.children.length) {
      messages.focus({ preventScroll: true });
    }
  }

  /* The element a request of the page came from; none when the answer took it away. */
  const sourceOf = cfg => document.getElementById(cfg && (cfg.source && cfg.source.id || cfg.source));

  function followAjax() {
    if (!$) {
      return;
    }
    $(document).on('pfAjaxStart', () => busy(true));
    $(document).on('pfAjaxComplete', (e, xhr, cfg, args) => {
      busy(false);
      if (args && args.redirect) {
        leave();
        return;
      }
      // Only after a button: who left a field is typing in the next one already.
      const source = sourceOf(cfg);
      if (!source || source.matches('button, a')) {
        openDialogs().forEach(dialog => rememberOpener(dialog, source));
        setTimeout(() => { firstWrong(); giveBack(source); }, 0);
      }
    });
    $(document).on('pfAjaxError', (e, xhr, cfg) => {
      busy(false);
      setTimeout(() => unlock(sourceOf(cfg)), 0);
      if (xhr && (xhr.status === 200 || xhr.status === 401)) {
        // The session is over and the login page came back instead of an answer: open this page anew.
        location.assign(location.href);
      } else if (xhr && xhr.status === 0) {
        offline(true);
      } else if (xhr) {
        refused(xhr.responseText);
      }
    });
  }

  /* A field that is left is asked about alone. What was said beside another that could not be read stays until that one is
     read: the answer does not know of it. And if this one cannot be read, nothing new is known of any other. */
  let said;

  function keepSaid() {
    if (!$) {
      return;
    }
    const problem = field => one('.problem', field);
    $(document).on('pfAjaxSend', () => { said = new Map(all('.field').filter(problem).map(field => [field, problem(field).innerHTML])); });
    $(document).on('pfAjaxComplete', (e, xhr, cfg, args) => {
      const source = sourceOf(cfg);
      const own = source && source.closest('.field');
      if (!own || !args) {
        return;
      }
      own.toggleAttribute('data-unread', Boolean(args.validationFailed));
      all('.field').filter(problem).forEach(field => {
        if (field !== own && said && said.has(field) && (args.validationFailed || field.hasAttribute('data-unread'))) {
          problem(field).innerHTML = said.get(field);
        }
        mark(field, problem(field).textContent.trim() !== '');
      });
    });
  }

  /* Looks wrong, for eyes and for screen readers, as long as something is said beside it. */
  function mark(field, wrong) {
    all('input:not([type=hidden]), textarea, select', field).forEach(input => {
      input.classList.toggle('ui-state-error', wrong);
      wrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
      // PrimeFaces names its message alone; the help goes on being read.
      input.setAttribute('aria-describedby', all('.help, .problem', field).map(e => e.id).join(' '));
    });
  }

  /* PrimeFaces keeps a button shut while its request runs, and forgets to open it when that fails. */
  function unlock(source) {
    const widget = source && PrimeFaces.getWidgetById(source.id);
    const button = widget && (widget.button || source.matches('button') && widget.jq);
    if (button) {
      PrimeFaces.buttonEndAjaxDisabled(widget, button);
    }
  }

  /* The page leads on. What its fields still had to ask would find it closed, open it anew and take the reader back. */
  function leave() {
    PrimeFaces.ajax.Queue.requests.splice(1);
    Object.values(PrimeFaces.ajax.Queue.delays).forEach(late => clearTimeout(late.timeout));
  }

  /* An error page came instead of an answer: its words stand where messages do, and the page stays as it was filled in. */
  function refused(html) {
    const sorry = one('.sorry', new DOMParser().parseFromString(html, 'text/html'));
    const said = sorry ? all('p:not(.code, .buttons)', sorry).map(p => p.textContent.trim()).join(' ') : words().failed;
    const box = line('div', '');
    box.className = 'ui-messages-error';
    box.setAttribute('role', 'alert');
    box.append(line('span', said));
    document.getElementById('messages').replaceChildren(box);
    firstWrong();
  }

  /* A file that would be refused for its size is not sent at all ------------------------------------------------ */

  function weighFiles() {
    document.addEventListener('change', e => {
      const place = e.target.type === 'file' && e.target.closest('[data-most-mib]');
      if (!place) {
        return;
      }
      const large = Array.from(e.target.files).some(file => file.size > place.dataset.mostMib * 1024 * 1024);
      const said = one('.problem', place);
      said.replaceChildren(large ? line('span', place.dataset.tooLarge) : '');
      said.setAttribute('role', 'alert');
      if (large) {
        e.target.value = '';
        e.stopImmediatePropagation();
      }
    }, true);
  }

  /* Keys ------------------------------------------------------------------------------------------------------- */

  const typing = e => e.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog, .ui-dialog')
    || e.ctrlKey || e.metaKey || e.altKey;

  function keys() {
    document.addEventListener('keydown', e => {
      if (typing(e) || stored('keys-off')) {
        return;
      }
      const target = all('[data-key]').find(t => t.dataset.key === e.key && t.offsetParent !== null);
      if (target) {
        e.preventDefault();
        target.matches('input:not([type=checkbox]), textarea, select') ? target.focus() : target.click();
      } else if (e.key === 'j' || e.key === 'k') {
        moveRow(e.key === 'j' ? 1 : -1, e);
      } else if (e.key === ' ' && tickOf(e.target)) {
        e.preventDefault();
        tickOf(e.target).click();
      } else if (e.key === '?' && (one('[data-key]') || rows().length)) {
        showKeys();
      }
    });
    document.addEventListener('click', e => {
      if (e.target.closest('[data-back]')) {
        history.back();
      } else if (e.target.closest('[data-keys]')) {
        showKeys();
      }
    });
  }

  /* A phrase that is chosen is added to the note it is for. */
  document.addEventListener('change', e => {
    const note = e.target.dataset && e.target.dataset.fills && document.getElementById(e.target.dataset.fills);
    if (note && e.target.value) {
      note.value = (note.value.trim() + ' ' + e.target.value).trim();
      note.dispatchEvent(new Event('input', { bubbles: true }));
      e.target.selectedIndex = 0;
      note.focus();
    }
  });

  /* In lists of staff, J and K go from row to row; Enter opens the row's link. */
  const rows = () => all('.dense tbody tr').map(row => one('a, button', row))
    .filter(stop => stop && stop.offsetParent !== null);

  function moveRow(by, e) {
    const stops = rows();
    if (stops.length) {
      e.preventDefault();
      const row = document.activeElement && document.activeElement.closest('tr');
      const at = row ? stops.findIndex(stop => stop.closest('tr') === row) : -1;
      stops[Math.max(0, Math.min(stops.length - 1, at + by))].focus();
    }
  }

  /* The box of the row whose link has the focus; space ticks it. */
  const tickOf = at => at.matches('.dense tbody a') && one('.tick-row', at.closest('tr'));

  /* How many rows are ticked, and what they come to; in fen, so that nothing is rounded. */
  function ticks() {
    const count = () => {
      const place = one('[data-ticked]');
      const boxes = all('.tick-row');
      const ticked = boxes.filter(box => box.checked);
      const head = one('.tick-all');
      if (place && head) {
        head.checked = boxes.length > 0 && ticked.length === boxes.length;
        head.indeterminate = ticked.length > 0 && !head.checked;
        head.disabled = boxes.length === 0;
        const fen = ticked.reduce((sum, box) => sum + Number(box.dataset.fen), 0);
        const yuan = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        place.textContent = ticked.length ? fill(place.dataset.ticked, ticked.length).replace('{1}', yuan) : place.dataset.nothing;
      }
    };
    document.addEventListener('change', e => {
      if (e.target.matches('.tick-all')) {
        all('.tick-row').forEach(box => { box.checked = e.target.checked; });
      }
      if (e.target.matches('.tick-all, .tick-row')) {
        count();
      }
    });
    count();
    if ($) {
      $(document).on('pfAjaxComplete', () => setTimeout(count, 0));
    }
  }

  const openDialogs = () => all('.ui-dialog').filter(d => getComputedStyle(d).display !== 'none')
    .filter(d => getComputedStyle(d).visibility !== 'hidden');

  /* A dialog that a button opened gives the focus back to it; while it ran the button had no focus to be remembered by. */
  function rememberOpener(dialog, button) {
    const widget = PrimeFaces.getWidgetById(dialog.id);
    if (widget && button && !dialog.contains(button)) {
      widget.focusedElementBeforeDialogOpened = button;
    }
  }

  /* PrimeFaces takes dialogs that wait unseen for open ones, and then gives nothing back; nor does a button take it that
     still looks busy. */
  function returnFocus() {
    const dialog = window.PrimeFaces && PrimeFaces.widget.Dialog;
    if (dialog) {
      dialog.prototype.returnFocus = function () {
        const opener = this.focusedElementBeforeDialogOpened;
        if (opener && !openDialogs().length) {
          setTimeout(() => { unlock(opener); opener.focus({ preventScroll: true }); }, 0);
        }
      };
    }
  }

  /* Escape closes the dialog on top, as people expect. */
  function escape() {
    document.addEventListener('keydown', e => {
      const open = openDialogs();
      const close = open.length && one('.ui-dialog-titlebar-close', open[open.length - 1]);
      if (e.key === 'Escape' && close && !one('.ui-input-overlay[style*="display: block"]')) {
        close.click();
      }
    });
  }

  function showKeys() {
    let dialog = document.getElementById('keys');
    if (!dialog) {
      dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.id = 'keys';
      dialog.className = 'keys';
    }
    dialog.replaceChildren(line('h2', words().keys), list(), onOff(), closer(dialog));
    dialog.showModal();
  }

  function list() {
    const dl = line('dl', '');
    dl.className = 'facts';
    const add = (key, text) => dl.append(line('dt', key), line('dd', text));
    all('[data-key]').forEach(t => add(t.dataset.key, t.dataset.keyLabel || t.getAttribute('aria-label') || t.textContent.trim()));
    if (rows().length) {
      add('j / k', words().keysRows);
    }
    if (one('.tick-row')) {
      add('␣', words().keysTick);
    }
    add('?', words().keys);
    return dl;
  }

  function onOff() {
    const label = line('label', '');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = !stored('keys-off');
    box.addEventListener('change', () => { store('keys-off', box.checked ? null : 'true'); });
    label.append(box, ' ' + words().keysOn);
    return label;
  }

  function closer(dialog) {
    const button = line('button', words().close);
    button.type = 'button';
    button.className = 'btn';
    button.addEventListener('click', () => dialog.close());
    return button;
  }

  function line(tag, text) {
    const e = document.createElement(tag);
    e.textContent = text;
    return e;
  }

  const stored = key => { try { return localStorage.getItem('kc:' + key); } catch (e) { return null; } };
  const store = (key, value) => {
    try {
      value === null ? localStorage.removeItem('kc:' + key) : localStorage.setItem('kc:' + key, value);
    } catch (e) { /* private windows may refuse: then it is not remembered */ }
  };

  /* Drafts: kept 2 s after the last key, mirrored in this window until the server has them ---------------------- */

  const drafts = new Map();
  const seenDrafts = new Set();
  let saving = null;

  /* What was said for good is kept in this window no longer; see DraftPage.java. */
  function forget(args) {
    if (args && args.forgotten) {
      sessionStorage.removeItem('kc:draft:' + words().account + ':' + args.forgotten);
    }
  }

  class Draft {
    constructor(box, opened) {
      this.box = box;
      this.form = box.closest('form');
      this.key = 'kc:draft:' + words().account + ':' + box.dataset.draft;
      this.status = one('.saved', box);
      this.form.addEventListener('input', e => this.changed(e));
      this.form.addEventListener('change', e => this.changed(e));
      this.form.addEventListener('submit', () => this.submitted());
      if (opened) {
        this.offer();
      } else if (sessionStorage.getItem(this.key)) {
        this.timer = setTimeout(() => this.save(), 2000);
      }
    }

    /* The form was drawn anew by an Ajax answer: another Draft looks after it. */
    stop() { clearTimeout(this.timer); }

    /* Where the next page is another one, the submission went through and nothing need be kept; see settle(). */
    submitted() {
      // What goes out with the form need not be kept besides; if the form comes back, its next change is.
      clearTimeout(this.timer);
      sessionStorage.setItem('kc:sent', JSON.stringify({ key: this.key, path: location.pathname }));
    }

    /* Every named value of the form but secrets, files and what has no lasting name. */
    values() {
      const values = {};
      all('input, textarea, select', this.form).forEach(e => {
        const name = e.name || '';
        const own = name.startsWith(this.form.id + ':') && !name.includes('j_id') && !this.box.contains(e);
        const secret = e.type === 'password' || e.type === 'file'
          || e.closest('[data-secret], .secret, .ui-paginator, .ui-column-filter, .ui-reflow-dropdown');
        if (own && !secret && !e.disabled && !(e.type === 'hidden')) {
          const id = name.slice(this.form.id.length + 1);
          if (e.type === 'checkbox' || e.type === 'radio') {
            values[id] = (values[id] || []).concat(e.checked ? [e.value] : []);
          } else if (e.multiple) {
            values[id] = Array.from(e.selectedOptions, o => o.value);
          } else {
            values[id] = e.value;
          }
        }
      });
      return values;
    }

    /* What is stored, here and on the server. */
    copy() { return JSON.stringify({ at: today() + ' ' + clock(), values: this.values() }); }

    json() { return JSON.stringify(this.values()); }

    changed(e) {
      if (this.box.contains(e.target) || this.json() === this.last) {
        return;
      }
      this.mirror();
      clearTimeout(this.timer);
      // A visitor without an account has no place on the server: this window is all there is.
      this.timer = setTimeout(() => words().account ? this.save() : this.say(fill(words().kept, clock()), false), 2000);
    }

    mirror() {
      try {
        sessionStorage.setItem(this.key, this.copy());
      } catch (e) { /* no room: the server copy remains */ }
    }

    save() {
      clearTimeout(this.timer);
      // The form has just left the page: what was typed is in this window, and whoever looks after the new form keeps it.
      if (!this.box.isConnected) {
        return;
      }
      if (saving || navigator.onLine === false) {
        this.timer = setTimeout(() => this.save(), 5000);
        if (navigator.onLine === false) { this.lost(); }
        return;
      }
      saving = this;
      this.sent = this.json();
      one('.draft-body', this.box).value = this.copy();
      this.say(words().saving, false);
      one('.draft-save', this.box).click();
    }

    kept() {
      this.last = this.sent;
      if (this.json() === this.sent) {
        sessionStorage.removeItem(this.key);
      }
      this.say(fill(words().saved, clock()), false);
      offline(false);
    }

    lost() {
      this.say(fill(words().kept, clock()), true);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), 15000);
    }

    say(text, lost) {
      this.status.textContent = text;
      this.status.classList.toggle('lost', lost);
    }

    /* On return: the newer of what this window and what the server kept, if it differs from the form. */
    offer() {
      const found = parse(sessionStorage.getItem(this.key)) || parse(this.box.dataset.kept);
      if (!found || !found.values || same(found.values, this.values())) {
        return;
      }
      const bar = line('div', '');
      bar.className = 'offer';
      bar.setAttribute('role', 'status');
      const button = (text, act) => {
        const b = line('button', text);
        b.type = 'button';
        b.className = 'btn';
        b.addEventListener('click', () => { bar.remove(); act(); });
        return b;
      };
      bar.append(line('span', fill(words().offer, found.at)),
        button(words().take, () => this.take(found.values)),
        button(words().drop, () => { sessionStorage.removeItem(this.key); this.last = null; this.save(); }));
      this.form.prepend(bar);
    }

    take(values) {
      all('input, textarea, select', this.form).forEach(e => {
        const id = (e.name || '').slice(this.form.id.length + 1);
        if (id in values && e.type !== 'hidden' && !e.disabled && !e.readOnly) {
          put(e, values[id]);
        }
      });
      this.say(words().taken, false);
    }
  }

  function parse(text) {
    try { return text ? JSON.parse(text) : null; } catch (e) { return null; }
  }

  /* Only what both sides know: a field added since is no difference. */
  function same(kept, now) {
    return Object.keys(kept).filter(id => id in now).every(id => JSON.stringify(kept[id]) === JSON.stringify(now[id]));
  }

  function put(field, value) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      if (field.checked !== value.includes(field.value)) {
        field.click();
      }
      return;
    }
    const menu = field.id.endsWith('_input') && window.PrimeFaces && PrimeFaces.getWidgetById(field.id.slice(0, -6));
    if (menu && menu.selectValue) {
      menu.selectValue(value);
      return;
    }
    if (field.multiple) {
      Array.from(field.options).forEach(o => { o.selected = value.includes(o.value); });
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function findDrafts(opened) {
    drafts.forEach((draft, box) => {
      if (!box.isConnected) {
        draft.stop();
        drafts.delete(box);
      }
    });
    all('[data-draft]').filter(box => !drafts.has(box)).forEach(box => {
      // A form that a button opens later offers what was kept like one that came with the page; drawn anew it does not.
      drafts.set(box, new Draft(box, opened || !seenDrafts.has(box.dataset.draft)));
      seenDrafts.add(box.dataset.draft);
    });
  }

  /* A submission that led to another page is over, and so is one whose page opens anew and says what was done; one that
     led to the login or back to its page is not. */
  function settle() {
    const sent = parse(sessionStorage.getItem('kc:sent'));
    if (sent && !location.pathname.endsWith('/open/login.xhtml')) {
      sessionStorage.removeItem('kc:sent');
      if (sent.path !== location.pathname || one('#messages .ui-messages-info')) {
        sessionStorage.removeItem(sent.key);
      }
    }
  }

  function rememberSubmissions() {
    $(document).on('pfAjaxSend', (e, xhr, cfg) => {
      const source = sourceOf(cfg);
      drafts.forEach(draft => {
        if (source && source.matches('button, a') && draft.form.contains(source) && !draft.box.contains(source)) {
          draft.submitted();
        }
      });
    });
  }

  /* Somebody else's words never stay in this window; the own ones go when one leaves. */
  function forgetOthers() {
    const account = words().account;
    const forget = keep => Object.keys(sessionStorage).filter(key => key.startsWith('kc:draft:') && !keep(key))
      .forEach(key => sessionStorage.removeItem(key));
    if (account) {
      forget(key => key.startsWith('kc:draft:' + account + ':'));
    }
    const leave = document.getElementById('leave');
    if (leave) {
      leave.addEventListener('submit', () => forget(() => false));
    }
  }

  function offline(yes) {
    document.getElementById('offline').hidden = !yes;
  }

  window.Kechuang = {
    /* Called by the hidden button of k:draft when its request is over; args.kept says that the server has it. */
    draftDone(args) {
      const draft = saving;
      saving = null;
      if (draft) {
        all('.draft-body', draft.box).forEach(e => { e.value = ''; });
        args && args.kept ? draft.kept() : draft.lost();
      }
    }
  };

  /* What the components write and a screen reader stumbles over: list items that are no list items, hidden fields that
     take the focus. */
  function mend() {
    all('.ui-messages li[role]').forEach(e => e.removeAttribute('role'));
    all('.ui-fileupload-simple input[aria-hidden]').forEach(e => e.removeAttribute('aria-hidden'));
  }

  drawer();
  userMenu();
  guardSubmissions();
  followAjax();
  keepSaid();
  weighFiles();
  keys();
  ticks();
  returnFocus();
  escape();
  forgetOthers();
  settle();
  findDrafts(true);
  if ($) {
    rememberSubmissions();
    $(document).on('pfAjaxComplete', (e, xhr, cfg, args) => { forget(args); findDrafts(false); setTimeout(mend, 0); });
    $(mend);
  }
  window.addEventListener('offline', () => offline(true));
  window.addEventListener('online', () => { offline(false); drafts.forEach(draft => { if (draft.timer) { draft.save(); } }); });
  if (one('#messages > div, .ui-state-error, [aria-invalid=true]')) {
    firstWrong();
  }
}());
