/* Says beside a field how much of its box on paper is used. */
(function () {
  'use strict';
  var entry = document.getElementById('entry');
  var rooms = [];

  function length(text) {
    var count = 0;
    for (var i = 0; i < text.length; i++) {
      var unit = text.charCodeAt(i);
      if (unit < 0xDC00 || unit > 0xDFFF) { count++; }
    }
    return count;
  }

  function words(room, used) {
    if (room.most && used > room.most) { return '已写 ' + used + ' 字，最多 ' + room.most + ' 字，请删去 ' + (used - room.most) + ' 字'; }
    if (room.page && used > room.page) {
      if (room.smaller && used <= room.smaller) { return '已写 ' + used + ' 字，打印时字会缩小（原大小约排 ' + room.page + ' 字）'; }
      if (room.continued) { return '已写 ' + used + ' 字，多出的部分会印到续页（这一栏约排 ' + room.page + ' 字）'; }
      var most = room.smaller || room.page;
      return '已写 ' + used + ' 字，这一栏约排 ' + most + ' 字，请删去约 ' + (used - most) + ' 字';
    }
    var limit = room.page || room.most;
    return limit ? '已写 ' + used + ' 字，约可写 ' + limit + ' 字' : '已写 ' + used + ' 字';
  }

  function tooMuch(room, used) {
    return (room.most && used > room.most) || (room.page && used > (room.smaller || room.page) && !room.continued);
  }

  function count(room) {
    var input = document.getElementById(room.field);
    if (!input) { return; }
    var note = document.getElementById(room.field + '-room');
    if (!note) {
      note = document.createElement('span');
      note.id = room.field + '-room';
      note.className = 'room';
      note.setAttribute('aria-live', 'polite');
      input.insertAdjacentElement('afterend', note);
      input.addEventListener('input', function () { count(room); });
    }
    var used = length(input.value);
    note.textContent = used === 0 && !room.page ? '' : words(room, used);
    note.classList.toggle('much', Boolean(tooMuch(room, used)));
  }

  function all() { rooms.forEach(count); }

  window.fetch(entry.getAttribute('data-rooms'), { credentials: 'same-origin' }).then(function (answer) {
    return answer.ok ? answer.json() : [];
  }).then(function (list) { rooms = list; all(); });
  document.addEventListener('htmx:afterSwap', all);
})();
