// The composer: adds people with a click, sums up attachments, and warns before the page is left with unsent text.
(function () {
  'use strict';
  var form = document.querySelector('form[data-sm-composer]');
  if (!form || form.dataset.smReady) { return; }
  form.dataset.smReady = 'true';

  var suggest = form.querySelector('[data-sm-suggest]');
  var last = form.querySelector('[data-sm-people="to"]');
  if (suggest) {
    suggest.hidden = false;
    form.addEventListener('focusin', function (event) {
      if (event.target.dataset && event.target.dataset.smPeople) { last = event.target; }
    });
    suggest.addEventListener('click', function (event) {
      var button = event.target.closest('[data-sm-person]');
      if (!button) { return; }
      last.value = last.value.trim().replace(/[,;]$/, '');
      last.value += (last.value ? ', ' : '') + button.dataset.smPerson;
      offer();
      last.focus();
    });

    // Offers people who aren't recipients yet, and updates the list when recipients are typed or removed.
    var offer = function () {
      var written = ' ' + Array.from(form.querySelectorAll('[data-sm-people]')).map(function (field) { return field.value.toLowerCase(); }).join(' ').replace(/[<>,;"]/g, ' ') + ' ';
      var left = 0;
      suggest.querySelectorAll('[data-sm-person]').forEach(function (button) {
        button.hidden = written.indexOf(' ' + button.dataset.smAddress.toLowerCase() + ' ') >= 0;
        left += button.hidden ? 0 : 1;
      });
      suggest.classList.toggle('invisible', left === 0); // keeps its space
    };
    form.addEventListener('input', function (event) { if (event.target.dataset && event.target.dataset.smPeople) { offer(); } });
    offer();
  }

  var files = form.querySelector('[data-sm-files]');
  if (files) {
    var limit = Number(form.dataset.smLimit);
    var total = files.querySelector('[aria-live]');
    var input = files.querySelector('input[type=file]');
    var send = form.querySelector('button[type=submit]');
    var clear = files.querySelector('[data-sm-clear-files]');
    var before = total.textContent;
    var count = function () {
      var bytes = Array.from(input.files).reduce(function (sum, file) { return sum + file.size; }, 0);
      files.querySelectorAll('[data-sm-size]:checked').forEach(function (kept) { bytes += Number(kept.dataset.smSize); });
      clear.hidden = input.files.length === 0;
      var encoded = bytes * 78 / 57; // base64 in lines of 76 characters
      var text = files.dataset.smTotal.replace('{0}', (encoded / 1048576).toFixed(1));
      total.textContent = bytes === 0 ? before : encoded > limit ? text + ' - ' + files.dataset.smTooLarge : text;
      total.classList.toggle('text-danger', encoded > limit);
      send.disabled = encoded > limit;
    };
    files.addEventListener('change', count);
    clear.addEventListener('click', function () {
      input.value = '';
      count();
      input.focus();
    });
    count();
  }

  // A composer that is shown again after an error contains unsent text from the start.
  var written = form.dataset.smWritten !== undefined;
  var changed = written;
  form.addEventListener('input', function () { changed = true; });
  document.addEventListener('trix-change', function () { changed = true; });
  document.addEventListener('trix-initialize', function () { changed = written; });
  form.addEventListener('submit', function () { changed = false; });
  window.addEventListener('beforeunload', function (event) {
    if (changed) { event.preventDefault(); }
  });
})();
