// The pages work without this file; it saves reloads and typing. There are no inline scripts (strict CSP).
(function () {
  'use strict';

  if (window.htmx) {
    // Both settings would violate the content security policy.
    htmx.config.includeIndicatorStyles = false;
    htmx.config.allowEval = false;
    htmx.config.selfRequestsOnly = true;
    htmx.config.historyCacheSize = 0;
    htmx.config.attributesToSettle = ['class', 'width', 'height']; // without style: copying it to new elements would also violate the policy
  }

  function meta(name) {
    return document.querySelector('meta[name="' + name + '"]');
  }

  function text(name) {
    var element = meta('sm-text-' + name);
    return element ? element.content : '';
  }

  function tell(message, kind) {
    if (!message) { return; }
    document.dispatchEvent(new CustomEvent('sm-tell', { detail: { text: message, kind: kind || 'danger', close: text('close') } }));
  }

  // Sends the antiforgery token as a header. X-Requested-With makes cookie authentication answer 401 and 403 instead of redirecting.
  document.addEventListener('htmx:configRequest', function (event) {
    var headers = event.detail.headers;
    headers['X-Requested-With'] = 'XMLHttpRequest';
    if (event.detail.verb === 'get') { return; }
    var token = meta('sm-antiforgery');
    if (token) {
      headers[token.dataset.header || 'RequestVerificationToken'] = token.content;
      return;
    }
    var field = document.querySelector('input[name="__RequestVerificationToken"]');
    if (field) { headers.RequestVerificationToken = field.value; }
  });

  document.addEventListener('htmx:responseError', function (event) {
    var status = event.detail.xhr.status;
    if (status === 401) {
      // The session has ended: the full page leads to the sign-in and back.
      window.location.reload();
    } else {
      tell(text(status === 403 ? 'refused' : 'failed'));
    }
  });

  document.addEventListener('htmx:sendError', function () { tell(text('failed')); });

  // The new content was parsed without scripting, so it contains the noscript parts, including a hidden button that Enter would press
  // before the form's own.
  document.addEventListener('htmx:load', function (event) {
    event.detail.elt.querySelectorAll('noscript').forEach(function (element) { element.remove(); });
  });

  // <button data-sm-copy="text"> or data-sm-copy-from="#element".
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-sm-copy], [data-sm-copy-from]');
    if (!button) { return; }
    var source = button.dataset.smCopyFrom ? document.querySelector(button.dataset.smCopyFrom) : null;
    var value = source ? (source.value || source.textContent.trim()) : button.dataset.smCopy;
    var word = button.querySelector('.sm-word') || button;
    var before = word.textContent;
    copy(value).then(function () {
      word.textContent = text('copied') || before;
      window.setTimeout(function () { word.textContent = before; }, 1500);
    }, function () { if (source && source.select) { source.select(); } });
  });

  function copy(value) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(value); }
    return new Promise(function (resolve, reject) {
      var area = document.createElement('textarea');
      area.value = value;
      area.className = 'visually-hidden';
      document.body.appendChild(area);
      area.select();
      var copied = document.execCommand('copy');
      area.remove();
      if (copied) { resolve(); } else { reject(new Error('not copied')); }
    });
  }

  // On a phone the tabs are a scrolling row: the open tab is scrolled into view.
  document.querySelectorAll('.nav-tabs .nav-link.active').forEach(function (tab) { tab.scrollIntoView({ block: 'nearest', inline: 'center' }); });

  // <select data-sm-submit>: sends the form on change.
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-sm-submit]')) { event.target.form.requestSubmit(); }
  });

  // <table id="t"> with <input type="checkbox" data-sm-filter="t">: shows only rows marked data-sm-changed.
  document.addEventListener('change', function (event) {
    var id = event.target.dataset.smFilter;
    if (!id) { return; }
    document.getElementById(id).classList.toggle('sm-only-changed', event.target.checked);
  });

  // A form is sent only once, however often its button is pressed.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post')) { return; }
    if (form.dataset.smSent) { event.preventDefault(); return; }
    form.dataset.smSent = '1';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sm-sent]').forEach(function (form) { delete form.dataset.smSent; });
  });
}());
