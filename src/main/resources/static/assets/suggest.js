/* Suggestions below a search box while somebody types: arrow keys choose, Enter searches, Escape closes. */
(function () {
  'use strict';
  var WAIT = 90;

  function attach(input) {
    var address = input.form.getAttribute('data-suggestions');
    var list = document.createElement('ul');
    var items = [];
    var at = -1;
    var timer = 0;
    var asked = 0;
    list.id = input.id + '-suggestions';
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '提示');
    list.hidden = true;
    input.form.appendChild(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function piece(item, className, text) {
      var span = document.createElement('span');
      span.className = className;
      span.textContent = text;
      item.appendChild(span);
    }

    function show(found) {
      list.textContent = '';
      items = found.map(function (one, index) {
        var item = document.createElement('li');
        item.id = list.id + '-' + index;
        item.setAttribute('role', 'option');
        piece(item, 'kind', one.kind);
        piece(item, 'text', one.text);
        piece(item, 'count', one.papers + ' 件');
        item.addEventListener('mousedown', function (event) { event.preventDefault(); });
        item.addEventListener('click', function () { take(one); });
        list.appendChild(item);
        return { one: one, item: item };
      });
      at = -1;
      list.hidden = items.length === 0;
      list.style.left = input.offsetLeft + 'px';
      list.style.width = input.offsetWidth + 'px';
      list.style.top = input.offsetTop + input.offsetHeight + 'px';
      input.setAttribute('aria-expanded', String(items.length > 0));
      input.removeAttribute('aria-activedescendant');
    }

    function take(one) {
      input.value = one.query;
      close();
      input.form.submit();
    }

    function choose(next) {
      if (at >= 0) { items[at].item.removeAttribute('aria-selected'); }
      at = (next + items.length + 1) % (items.length + 1);
      if (at === items.length) { at = -1; input.removeAttribute('aria-activedescendant'); return; }
      items[at].item.setAttribute('aria-selected', 'true');
      items[at].item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', items[at].item.id);
    }

    function ask() {
      var typed = input.value.trim();
      var turn = ++asked;
      if (!typed) { close(); return; }
      fetch(address + '?q=' + encodeURIComponent(typed), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (found) { if (turn === asked && document.activeElement === input) { show(found); } }, close);
    }

    /* While a syllable is being composed nothing is asked: it is no word yet. */
    input.addEventListener('input', function (event) {
      window.clearTimeout(timer);
      if (!event.isComposing) { timer = window.setTimeout(ask, WAIT); }
    });
    input.addEventListener('compositionend', function () { timer = window.setTimeout(ask, WAIT); });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', function (event) {
      if (event.isComposing || list.hidden) { return; }
      if (event.key === 'ArrowDown') { event.preventDefault(); choose(at + 1); }
      if (event.key === 'ArrowUp') { event.preventDefault(); choose(at < 0 ? items.length - 1 : at - 1); }
      if (event.key === 'Escape') { event.preventDefault(); asked++; close(); }
      if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(items[at].one); }
    });
  }

  document.querySelectorAll('input[data-suggest]').forEach(attach);
})();
