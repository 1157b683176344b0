// Keyboard shortcuts for My Inbox. A key presses a button of the page: [data-sm-key], or [data-sm-many-key] if emails are selected. Nothing
// can be done only by key.
(function () {
  'use strict';

  var Off = 'sm-keys-off';
  var Typing = 'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]):not([type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

  var waiting = null; // a key and the loading email that it is for

  function inbox() { return document.querySelector('[data-sm-inbox]'); }

  function dialog() { return document.getElementById('sm-keys'); }

  function say(text) {
    var live = document.getElementById('sm-live');
    if (live) { live.textContent = text; }
  }

  function stored() {
    try {
      return window.localStorage.getItem(Off);
    } catch (error) {
      return null; // storage is disabled
    }
  }

  function press(element) {
    if (!element) { return false; }
    if (element.matches(Typing)) {
      element.focus();
      element.select();
    } else {
      element.click();
    }
    return true;
  }

  function step(by) {
    var rows = Array.from(document.querySelectorAll('[data-sm-row]'));
    var at = rows.findIndex(function (row) { return row.getAttribute('aria-current') === 'true'; });
    var next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    if (!next) {
      say(by > 0 ? inbox().dataset.smTextLast : inbox().dataset.smTextFirst);
      return;
    }
    next.click();
  }

  function tick() {
    var row = document.querySelector('[data-sm-row][aria-current="true"]') || document.activeElement.closest('li:has(> [data-sm-row])');
    var box = row && row.closest('li').querySelector('.sm-select');
    if (box) { box.click(); } else { say(inbox().dataset.smTextNone); }
  }

  // A key that is meant for a newly chosen email waits until that email is loaded, because the buttons on the page still belong to the
  // previous one.
  function later(key) {
    var pane = document.getElementById('sm-pane');
    if (!pane || pane.dataset.smWanted === undefined) { return false; }
    waiting = { key: key, id: pane.dataset.smWanted };
    return true;
  }

  function act(key) {
    var any = document.querySelector('[data-sm-bulk][data-sm-any]');
    if (any && 'adecnu'.indexOf(key) >= 0) {
      if (!press(any.querySelector('[data-sm-many-key="' + key + '"]'))) { say(inbox().dataset.smTextSingle); }
    } else if ('adencu'.indexOf(key) >= 0 && later(key)) {
      return;
    } else if (!press(document.querySelector('[data-sm-key="' + key + '"]')) && 'adecnu'.indexOf(key) >= 0) {
      say(key === 'a' && document.querySelector('#sm-pane [data-sm-key="d"]') ? inbox().dataset.smTextNothing : inbox().dataset.smTextNone);
    }
  }

  // Escape leaves the innermost level first: the field, the form, the selection, the email.
  function escape(target) {
    var back = document.querySelector('[data-sm-back]');
    if (target.matches(Typing)) {
      target.blur();
    } else if (!press(document.querySelector('#sm-pane [data-sm-escape]'))) {
      if (document.querySelector('[data-sm-bulk][data-sm-any]')) {
        document.dispatchEvent(new Event('sm-select-none'));
      } else if (back) {
        press(back);
      }
    }
  }

  // Shortcuts that are switched off aren't shown on the buttons.
  function mark() { document.documentElement.classList.toggle('sm-keyless', stored() !== null); }

  mark();

  function help() {
    dialog().querySelector('[data-sm-keys-on]').checked = stored() === null;
    dialog().showModal();
  }

  function handle(event) {
    var target = event.target;
    if (!inbox() || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || dialog().open) { return; }
    waiting = null;
    if (event.key === 'Escape') {
      escape(target);
      return;
    }
    if (target.matches(Typing) || stored() !== null) { return; }
    if (event.key === '?') { help(); }
    else if (event.shiftKey) { return; }
    else if (event.key === 'j' || event.key === 'k') { step(event.key === 'j' ? 1 : -1); }
    else if (event.key === 'x') { tick(); }
    else if (event.key.length === 1 && 'adencuz/'.indexOf(event.key) >= 0) { act(event.key); }
    else { return; }
    event.preventDefault();
  }

  document.addEventListener('keydown', handle);

  document.addEventListener('htmx:afterSettle', function (event) {
    var open = event.target.id === 'sm-pane' && event.target.querySelector('[data-sm-open]');
    if (!open || waiting === null) { return; }
    var due = waiting;
    waiting = null;
    if (due.id === open.dataset.smOpen) { act(due.key); }
  });

  // Another email was chosen, or this one failed to load, so the key is dropped.
  document.addEventListener('click', function (event) {
    if (waiting !== null && event.target.closest('a, button, input, label')) { waiting = null; }
  }, true);
  document.addEventListener('htmx:afterRequest', function (event) {
    if (waiting !== null && !event.detail.successful && event.detail.elt.dataset.smRow === waiting.id) { waiting = null; }
  });

  // After a click into an email the focus is in its frame, where the keys must also work.
  function listenIn(frame) {
    if (!frame || !frame.matches || !frame.matches('#sm-pane .sm-mail-frame')) { return; }
    try {
      frame.contentDocument.addEventListener('keydown', handle);
    } catch (error) {
      return; // it shows another site
    }
  }

  document.addEventListener('load', function (event) { listenIn(event.target); }, true);

  // An email can be read and clicked before it is completely loaded.
  window.addEventListener('blur', function () { listenIn(document.activeElement); });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-sm-keys-open]')) { help(); }
    if (event.target.closest('[data-sm-keys-close]')) { dialog().close(); }
  });

  document.addEventListener('change', function (event) {
    if (!event.target.matches('[data-sm-keys-on]')) { return; }
    try {
      if (event.target.checked) { window.localStorage.removeItem(Off); } else { window.localStorage.setItem(Off, '1'); }
    } catch (error) {
      event.target.checked = true; // it can't be stored, so it stays unchanged
    }
    mark();
  });

  document.addEventListener('sm-selected', function (event) { if (event.detail) { say(event.detail); } });
}());
