// Keeps what is being written in this tab until the server has received it, so that an ended session, an unreachable server, or an outdated
// form loses nothing.
(function () {
  'use strict';
  var store = window.sessionStorage;
  var key = 'sm-kept';
  var cookie = 'sm-kept-form';
  var most = 10;
  var maxSize = 1000000;
  var requests = new WeakMap(); // the marks of forms that htmx is sending

  function meta(name) {
    var element = document.querySelector('meta[name="' + name + '"]');
    return element ? element.content : '';
  }

  // The mark of the signed-in user. The sign-in page has none, so everything is left unchanged there.
  var user = meta('sm-user');
  if (!user) { return; }

  function read() {
    try { return JSON.parse(store.getItem(key) || '[]').filter(function (entry) { return Date.now() - entry.at < 86400000; }); } catch (error) { return []; }
  }

  function write(entries) {
    try {
      store.setItem(key, JSON.stringify(entries.slice(-most)));
      return true;
    } catch (error) {
      store.removeItem(key);
      return false;
    }
  }

  // The address without the mark of the page that says that a form was too old.
  function here() {
    var url = new URL(location.href);
    url.searchParams.delete('sm-kept');
    return url.pathname + url.search;
  }

  function actionOf(form) { return new URL(form.getAttribute('action') || location.href, location.href).pathname; }

  function isText(field) {
    return field.tagName === 'TEXTAREA' || (field.tagName === 'INPUT' && /^(text|email|url|tel|search|number|date)$/.test(field.type)) || field.hasAttribute('data-sm-rich-html');
  }

  // Returns false if the form could not be kept.
  function remember(form, leavesPage) {
    var elements = Array.from(form.elements);
    if (!elements.some(function (field) { return isText(field) && !field.disabled && field.value !== ''; })) { return true; }
    var entry = { user: user, page: here(), action: actionOf(form), mark: newMark(), fields: [], files: [], state: 'sent', at: Date.now() };
    elements.forEach(function (field) {
      if (!field.name || field.disabled || field.type === 'password' || field.name === '__RequestVerificationToken' || field.name === cookie) { return; }
      if (field.type === 'file') {
        entry.files = entry.files.concat(Array.from(field.files).map(function (file) { return file.name; }));
      } else if (field.type === 'checkbox' || field.type === 'radio') {
        entry.fields.push([field.name, field.value, field.checked]);
      } else if (field.tagName === 'SELECT') {
        entry.fields.push([field.name, Array.from(field.selectedOptions).map(function (option) { return option.value; })]);
      } else if (field.tagName !== 'BUTTON' && field.type !== 'submit') {
        entry.fields.push([field.name, field.value]);
      }
    });
    if (JSON.stringify(entry).length > maxSize) { return false; }
    if (leavesPage) { sendMark(form, entry.mark); }
    return write(read().filter(function (other) { return !same(other, entry); }).concat(entry));
  }

  // Adds the field by which the server knows that it needn't send the text back in a page, as it does for browsers without scripts.
  function tell(form) {
    if (form.elements.namedItem('SmKept')) { return; }
    var field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'SmKept';
    field.value = '1';
    form.append(field);
  }

  function newMark() {
    return Array.from(crypto.getRandomValues(new Uint8Array(8)), function (value) { return value.toString(16).padStart(2, '0'); }).join('');
  }

  // Returns the mark of the kept copy of the form.
  function markOf(form) {
    var entry = { user: user, page: here(), action: actionOf(form) };
    var kept = read().find(function (other) { return same(other, entry); });
    return kept && kept.mark;
  }

  // Adds the form's mark, which comes back as a cookie when an action has received the form.
  function sendMark(form, mark) {
    var field = form.elements.namedItem(cookie) || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: cookie }));
    field.value = mark;
  }

  function arrived(entry) {
    var name = cookie + '-' + entry.mark;
    var found = document.cookie.split('; ').indexOf(name + '=1') >= 0;
    if (found) { document.cookie = name + '=; path=/; max-age=0'; }
    return found;
  }

  function same(one, other) { return one.user === other.user && one.page === other.page && one.action === other.action; }

  function forget(entry) { write(read().filter(function (other) { return !same(other, entry); })); }

  function mark(entry, state) {
    write(read().map(function (other) { return same(other, entry) ? Object.assign(other, { state: state }) : other; }));
  }

  // The page that answers a form has the form's page as its referrer; a page after a sign-in doesn't. If no referrer is sent, only the
  // cookie tells the two apart.
  function settle() {
    var navigation = performance.getEntriesByType('navigation')[0];
    var refused = document.querySelector('[data-sm-refused]') !== null || new URL(location.href).searchParams.has('sm-kept');
    var from = '';
    try { var referrer = new URL(document.referrer); from = referrer.origin === location.origin ? referrer.pathname + referrer.search : ''; } catch (error) { from = ''; }
    read().filter(function (entry) { return entry.user === user && entry.state === 'sent'; }).forEach(function (entry) {
      var taken = arrived(entry) || from === entry.page;
      if (!refused && taken && navigation && navigation.type === 'navigate') { forget(entry); } else { mark(entry, 'interrupted'); }
    });
  }

  function fill(form, entry) {
    entry.fields.forEach(function (saved) {
      var fields = Array.from(form.elements).filter(function (field) { return field.name === saved[0] && field.type !== 'file'; });
      if (saved.length === 3) {
        fields.filter(function (field) { return field.value === saved[1]; }).forEach(function (field) { field.checked = saved[2]; });
      } else {
        fields.slice(0, 1).forEach(function (field) {
          if (field.tagName === 'SELECT') {
            Array.from(field.options).forEach(function (option) { option.selected = saved[1].indexOf(option.value) >= 0; });
          } else {
            field.value = saved[1];
            if (field.hasAttribute('data-sm-rich-html')) { showRich(field, saved[1]); }
          }
        });
      }
    });
  }

  function showRich(field, html) {
    var editor = document.querySelector('trix-editor[input="' + field.id + '"]');
    if (editor && editor.editor) { editor.editor.loadHTML(html); return; }
    document.addEventListener('trix-initialize', function once(event) {
      if (event.target.getAttribute('input') !== field.id) { return; }
      document.removeEventListener('trix-initialize', once);
      event.target.editor.loadHTML(html);
    });
  }

  function notice(text, entry, link) {
    var box = document.createElement('div');
    box.className = 'alert alert-info sm-kept';
    box.setAttribute('role', 'status');
    box.append(text + ' ');
    if (link) {
      var way = document.createElement('a');
      way.className = 'alert-link';
      way.href = entry.page;
      way.textContent = meta('sm-text-kept-open');
      box.append(way, ' ');
    }
    var drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn btn-sm btn-outline-secondary';
    drop.textContent = meta('sm-text-kept-discard');
    drop.addEventListener('click', function () {
      forget(entry);
      if (link) { box.remove(); } else { location.reload(); }
    });
    box.append(drop);
    return box;
  }

  function restore(root) {
    read().filter(function (entry) { return entry.user === user && entry.state === 'interrupted' && entry.page === here(); }).forEach(function (entry) {
      var form = Array.from(root.querySelectorAll('form')).find(function (one) { return one.method === 'post' && !one.dataset.smRestored && actionOf(one) === entry.action; });
      if (!form) { return; }
      form.dataset.smRestored = '1';
      fill(form, entry);
      var text = meta('sm-text-kept') + (entry.files.length > 0 ? ' ' + meta('sm-text-kept-files') + ' ' + entry.files.join(', ') + '.' : '');
      form.prepend(notice(text, entry, false));
      form.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  function offer() {
    if (document.querySelector('[data-sm-restored]') || document.querySelector('[data-sm-refused]')) { return; }
    var place = document.getElementById('sm-messages');
    var waiting = read().filter(function (entry) { return entry.user === user && entry.state === 'interrupted' && entry.page !== here(); });
    if (place && waiting.length > 0) { place.append(notice(meta('sm-text-kept-elsewhere'), waiting[waiting.length - 1], true)); }
  }

  window.addEventListener('submit', function (event) {
    if (event.target.method === 'post' && !event.defaultPrevented) {
      if (remember(event.target, true)) { tell(event.target); }
    }
  });

  document.addEventListener('htmx:beforeRequest', function (event) {
    var form = event.detail.elt.tagName === 'FORM' ? event.detail.elt : event.detail.elt.form;
    if (!form || event.detail.requestConfig.verb !== 'post') { return; }
    remember(form, false);
    requests.set(event.detail.xhr, markOf(form));
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    var form = event.detail.elt.tagName === 'FORM' ? event.detail.elt : event.detail.elt.form;
    if (!form || event.detail.requestConfig.verb !== 'post') { return; }
    // The whole form may have been sent since then, which this request doesn't affect.
    var entry = { user: user, page: here(), action: actionOf(form) };
    if (requests.get(event.detail.xhr) !== markOf(form)) { return; }
    if (event.detail.successful) { forget(entry); } else { mark(entry, 'interrupted'); }
  });
  document.addEventListener('htmx:load', function (event) { restore(event.detail.elt); });

  function begin() {
    settle();
    restore(document);
    offer();
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
}());
