/* The desk by keyboard alone. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var keys = document.getElementById('keys');
  var pages = document.getElementById('pages');
  var PLACES = { '1': 'i.发文机关', '2': 'i.标题', '3': 'i.主送', '4': 'body', '5': 'a.0.名称', '6': 'i.成文日期' };
  var from = null;

  function help() { desk.open(keys); }
  function folds() {
    var all = Array.prototype.slice.call(desk.form.querySelectorAll('details.fold:not(.source)'));
    var open = all.some(function (fold) { return !fold.open; });
    all.forEach(function (fold) { fold.open = open; });
  }
  document.getElementById('help').addEventListener('click', help);
  document.addEventListener('keydown', function (event) {
    if (document.querySelector('.panel:not([hidden])')) { return; }
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    var plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    var alt = event.altKey && !event.ctrlKey && !event.metaKey;
    var act = null;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      act = function () { desk.save(true); };
    } else if (event.key === 'F1' || (plain && !typing && (event.key === '?' || event.key === '？'))) {
      act = help;
    } else if (event.key === 'F8') {
      act = function () { desk.nextFinding(event.shiftKey ? -1 : 1); };
    } else if (event.key === 'Escape' && event.target === pages && from) {
      act = function () { from.focus(); };
    } else if (alt && PLACES[event.key]) {
      act = function () { desk.go(PLACES[event.key] + (event.key === '1' || event.key === '4' ? '#0' : ''), 0); };
    } else if (alt && event.key === 'Enter') {
      act = desk.mendHere;
    } else if (alt && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (desk.moveRow(event.key === 'ArrowUp' ? -1 : 1)) { act = function () { }; }
    } else if (alt) {
      act = { a: desk.mendAll, m: folds,
        p: function () { from = document.activeElement; pages.focus(); },
        t: function () { var other = document.getElementById('switch'); if (other) { other.click(); } },
        v: function () { document.getElementById('versions').click(); } }[event.key.toLowerCase()];
    }
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
