/* Contacts and attachments: rows that are added, moved and taken away; what belongs to a kind is shown with it. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var next = 1000;

  function shape(row) {
    var kind = row.querySelector('select.kind');
    if (!kind) { return; }
    row.querySelectorAll('[data-for]').forEach(function (part) {
      part.hidden = part.getAttribute('data-for') !== kind.value;
    });
  }
  function add(list) {
    var holder = document.querySelector('.row[data-list="' + list + '"] .entries');
    var row = document.getElementById('row-' + list).content.firstElementChild.cloneNode(true);
    var number = String(next++);
    row.querySelectorAll('[name]').forEach(function (one) { one.name = one.name.replace('NEW', number); });
    holder.appendChild(row);
    shape(row);
    row.querySelector('input, select').focus();
    desk.paint();
    desk.tell('changed', null);
  }
  function move(row, by) {
    var other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) { return; }
    var active = document.activeElement;
    row.parentNode.insertBefore(by < 0 ? row : other, by < 0 ? other : row);
    if (active) { active.focus(); }
    desk.tell('changed', null);
  }
  function remove(row) {
    var holder = row.parentNode;
    var before = row.nextElementSibling;
    row.remove();
    desk.tell('changed', null);
    desk.news('已删除一项。', function () {
      holder.insertBefore(row, before && before.parentNode === holder ? before : null);
      desk.paint();
      desk.tell('changed', null);
    }, '撤销删除');
  }
  desk.form.addEventListener('click', function (event) {
    var button = event.target;
    if (button.hasAttribute('data-add')) { add(button.getAttribute('data-add')); }
    if (button.hasAttribute('data-act')) {
      var row = button.closest('.entry-row');
      var act = button.getAttribute('data-act');
      if (act === 'remove') { remove(row); } else { move(row, act === 'up' ? -1 : 1); }
    }
  });
  desk.form.addEventListener('change', function (event) {
    if (event.target.classList.contains('kind')) { shape(event.target.closest('.entry-row')); }
    if (event.target.name === 'i.文种') {
      desk.form.querySelectorAll('[data-kinds]').forEach(function (fold) {
        if (fold.getAttribute('data-kinds').split(' ').indexOf(event.target.value) >= 0) { fold.open = true; }
      });
    }
  });
  desk.moveRow = function (by) {
    var row = document.activeElement && document.activeElement.closest('.entry-row');
    if (row) { move(row, by); }
    return !!row;
  };
  desk.form.querySelectorAll('.entry-row').forEach(shape);
})();
