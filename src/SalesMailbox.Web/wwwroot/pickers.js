// Client pickers: Enter searches instead of sending the form, the down arrow moves to the options, and a choice notifies the elements that
// depend on it.
(function () {
  'use strict';

  document.addEventListener('keydown', function (event) {
    if (!event.target.matches || !event.target.matches('[data-sm-picker-search]')) { return; }
    if (event.key === 'Enter') {
      event.preventDefault();
      event.target.dispatchEvent(new Event('search'));
    } else if (event.key === 'ArrowDown') {
      var first = event.target.closest('[data-sm-picker]').querySelector('input[type="radio"]');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  });

  // The list keeps its height while its options are filtered, so that the elements below don't move.
  document.addEventListener('input', function (event) {
    var search = event.target.closest('[data-sm-picker-search]');
    var list = search && search.closest('[data-sm-picker]').querySelector('.sm-picker-list');
    if (list) { list.style.minHeight = list.offsetHeight + 'px'; }
  });

  document.addEventListener('change', function (event) {
    var picker = event.target.closest('[data-sm-picker]');
    if (picker && event.target.type === 'radio') { announce(picker); }
  });

  // A choice that was made before the scripts ran, by a quick hand or by the browser that restores a form, has not been announced yet.
  window.addEventListener('load', function () {
    document.querySelectorAll('[data-sm-picker]').forEach(function (picker) {
      var choice = picker.querySelector('input[type="radio"]:checked');
      if (choice && !choice.defaultChecked) { announce(picker); }
    });
  });

  function announce(picker) {
    picker.dispatchEvent(new CustomEvent('sm-client'));
  }
}());
