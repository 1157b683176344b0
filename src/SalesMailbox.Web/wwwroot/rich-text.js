// Runs before the editor: gives it the nonce for its own style element, and replaces the plain field.
(function () {
  'use strict';
  var form = document.querySelector('[data-sm-nonce]');
  if (form && !document.querySelector('meta[name="trix-csp-nonce"]')) {
    var meta = document.createElement('meta');
    meta.name = 'trix-csp-nonce';
    meta.content = form.dataset.smNonce;
    document.head.append(meta);
  }

  // Pictures and files are sent as attachments and not inserted into the text.
  document.addEventListener('trix-file-accept', function (event) { event.preventDefault(); });

  document.querySelectorAll('[data-sm-rich]').forEach(function (rich) {
    var plain = rich.querySelector('[data-sm-rich-plain]');
    var html = rich.querySelector('[data-sm-rich-html]');
    var label = rich.querySelector('[data-sm-rich-label]');
    html.disabled = false;
    plain.hidden = true;
    plain.disabled = true;
    var editor = document.createElement('trix-editor');
    editor.setAttribute('input', html.id);
    editor.setAttribute('aria-label', label.textContent);
    editor.id = html.id + '_editor';
    label.setAttribute('for', editor.id);
    plain.after(editor);
  });
})();
