/* What the checker finds: beside its place, mended with one click, let stand with a reason, undone like any typing. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var holder = document.getElementById('findings');
  var panel = document.getElementById('ignore');
  var WORDS = { error: '错误', warning: '警告', hint: '提示' };
  var found = [];
  var turn = 0;
  var timer = null;
  var now = -1;
  var ignoring = null;
  var folded = false;
  var foreign = false;

  function active() { return found.filter(function (one) { return !one.reason; }); }
  function own() { return active().filter(function (one) { return !isForeign(one); }); }
  /* Another organ's words: pointed at, never changed, so they stand last and folded. */
  function isForeign(one) { return one.at.indexOf('f.') === 0; }
  function button(text, look, act) {
    var node = document.createElement('button');
    node.type = 'button';
    node.className = look;
    node.textContent = text;
    node.addEventListener('click', act);
    return node;
  }
  function span(text, look) {
    var node = document.createElement('span');
    node.className = look;
    node.textContent = text;
    return node;
  }
  function fieldWord(at) {
    var place = desk.split(at);
    if (!at) { return '全文'; }
    if (place.name === 'body') { return '正文第' + (place.number + 1) + '段'; }
    var parts = place.name.split('.');
    if (parts[0] === 'f') { return '来文'; }
    if (parts[0] === 'a') { return '附件' + (Number(parts[1]) + 1) + (parts[2] === 'text' ? '第' + (place.number + 1) + '段' : ''); }
    return parts[0] === 'l' ? '联系人' + (Number(parts[2]) + 1) : parts[1];
  }

  function list() {
    var inside = holder.contains(document.activeElement);
    render();
    /* The list is made anew under the hands of whoever goes through it by keyboard. */
    if (inside) { (holder.querySelector('li.now .says') || holder.querySelector('button') || document.getElementById('pages')).focus(); }
  }
  function render() {
    holder.textContent = '';
    var open = own();
    var counts = document.createElement('div');
    counts.className = 'counts';
    counts.setAttribute('role', 'status');
    ['error', 'warning', 'hint'].forEach(function (kind) {
      var number = open.filter(function (one) { return one.severity === kind; }).length;
      if (number) { counts.appendChild(span(WORDS[kind] + ' ' + number, 'badge ' + kind)); }
    });
    if (!open.length) { counts.appendChild(span('没有发现问题', 'badge none')); }
    var off = found.length - active().length;
    if (off) { counts.appendChild(span('不改 ' + off, 'badge')); }
    counts.appendChild(span('', 'push'));
    if (!desk.held && open.some(function (one) { return one.safe; })) {
      counts.appendChild(button('全部安全改正（Alt+A）', 'small', desk.mendAll));
    }
    if (found.length) {
      counts.appendChild(button(folded ? '展开' : '收起', 'small', function () { folded = !folded; list(); }));
    }
    holder.appendChild(counts);
    if (folded) { return; }
    var items = document.createElement('ol');
    var theirs = found.filter(isForeign).length;
    found.forEach(function (one, at) {
      if (isForeign(one) && !foreign && at !== now) { return; }
      var item = document.createElement('li');
      item.setAttribute('data-at', at);
      if (at === now) { item.className = 'now'; }
      if (one.reason) { item.className += ' off'; }
      item.appendChild(span(WORDS[one.severity], 'badge ' + one.severity));
      var says = button('', 'says', function () { step(at); });
      says.appendChild(document.createTextNode(fieldWord(one.at) + '：' + one.message + ' '));
      var basis = document.createElement('small');
      basis.textContent = one.reason ? '不改：' + one.reason : one.rule + ' ' + one.basis;
      says.appendChild(basis);
      item.appendChild(says);
      if (one.mend !== null && one.mend !== undefined && !one.reason && !desk.held) {
        var put = button(one.safe ? '改正' : '按此改', 'small fix', function () { mend(one.key); });
        put.title = one.mend ? '改为“' + one.mend + '”' : '改正（Alt+Enter）';
        item.appendChild(put);
      }
      item.appendChild(one.reason ? button('恢复', 'small', function () { ignore(one, ''); })
        : button('不改…', 'small', function () { ask(one); }));
      items.appendChild(item);
    });
    if (theirs) {
      var more = document.createElement('li');
      more.appendChild(button((foreign ? '收起' : '另有') + '来文原文里的 ' + theirs + ' 处提示（来文不改）', 'link', function () { foreign = !foreign; list(); }));
      items.appendChild(more);
    }
    holder.appendChild(items);
  }
  function marks() {
    var all = {};
    desk.clearPage('fault');
    desk.form.querySelectorAll('input.f-error, input.f-warning, input.f-hint').forEach(function (one) {
      one.classList.remove('f-error', 'f-warning', 'f-hint');
    });
    active().forEach(function (one) {
      if (!one.at) { return; }
      var end = Math.max(one.end, one.start + 1);
      (all[one.at] = all[one.at] || []).push({ start: one.start, end: end, look: 'f-' + one.severity });
      desk.markPage(one.at, one.start, end, 'fault ' + one.severity);
      desk.markPage(one.at + '#0', one.start, end, 'fault ' + one.severity);
      var control = desk.control(desk.split(one.at).name);
      if (control && control.tagName === 'INPUT') { control.classList.add('f-' + one.severity); }
    });
    desk.setMarks(all);
  }
  function check() {
    var mine = ++turn;
    desk.ask(desk.id + '/check', desk.fields()).then(function (answer) {
      if (mine !== turn || !answer.ok) { return; }
      var key = now >= 0 && found[now] ? found[now].key : '';
      found = answer.json.filter(function (one) { return !isForeign(one); }).concat(answer.json.filter(isForeign));
      now = found.findIndex(function (one) { return one.key === key; });
      list();
      marks();
      holder.setAttribute('data-turn', Number(holder.getAttribute('data-turn') || 0) + 1);
    });
  }
  function step(at) {
    var one = found[at];
    if (!one) { return; }
    now = at;
    list();
    var item = holder.querySelector('li[data-at="' + at + '"]');
    if (item) { item.scrollIntoView({ block: 'nearest' }); }
    if (one.at) { desk.go(one.at, one.start, one.end); } else if (item) { item.querySelector('.says').focus(); }
  }
  desk.nextFinding = function (by) {
    var open = own();
    if (!open.length) { return; }
    var at = open.indexOf(found[now]);
    at = at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length;
    step(found.indexOf(open[at]));
  };

  /* Puts new words into fields, only where they differ, so that the cursor and undoing stay sensible. */
  function put(fields) {
    var undo = [];
    Object.keys(fields).forEach(function (at) {
      var place = desk.split(at);
      var control = desk.control(place.name);
      if (!control) { return; }
      var before = control.value;
      var after = fields[at];
      if (control.hasAttribute('data-lines')) {
        if (at.indexOf('#') >= 0) {
          var lines = before.split('\n');
          lines[place.number] = after;
          after = lines.join('\n');
        } else {
          after = after.split('\n').map(function (line) {
            return control.hasAttribute('data-indent') && line.charAt(0) !== '|' ? '\u3000\u3000' + line : line;
          }).join('\n');
        }
      }
      var head = 0;
      while (head < before.length && head < after.length && before.charAt(head) === after.charAt(head)) { head++; }
      var foot = 0;
      while (foot < before.length - head && foot < after.length - head
        && before.charAt(before.length - 1 - foot) === after.charAt(after.length - 1 - foot)) { foot++; }
      desk.put(control, head, before.length - foot, after.slice(head, after.length - foot));
      undo.push({ name: place.name, before: before, after: control.value });
    });
    return undo;
  }
  function mended(answer) {
    if (!answer.ok) { desk.news(((answer.problem.faults || [])[0] || { message: '没有改成，请重试。' }).message); return; }
    if (!answer.json.changes.length) { desk.news('没有可以自动改正的地方。'); return; }
    var undo = put(answer.json.fields);
    var says = answer.json.changes.length === 1 ? '已改正 ' + answer.json.changes[0] + '。'
      : '已改正 ' + answer.json.changes.length + ' 处：' + answer.json.changes.join('；') + '。';
    desk.news(says, function () {
      var lost = undo.filter(function (one) {
        var control = desk.control(one.name);
        if (!control || control.value !== one.after) { return true; }
        desk.put(control, 0, control.value.length, one.before);
        return false;
      });
      desk.news(lost.length ? '有的项目改正后又动过，请用 Ctrl+Z 逐步撤销。' : '已撤销改正。');
    }, '撤销');
    check();
  }
  function mend(keys) {
    var body = desk.fields();
    body.append('keys', keys);
    desk.ask(desk.id + '/mend', body).then(mended);
  }
  desk.mendAll = function () { if (!desk.held) { mend(''); } };
  desk.mendHere = function () {
    var cursor = desk.cursor();
    var one = active().find(function (each) {
      return each.mend !== null && each.mend !== undefined && cursor && each.at === cursor.at
        && each.start <= cursor.offset && cursor.offset <= Math.max(each.end, each.start + 1);
    }) || (found[now] && found[now].mend !== null ? found[now] : null);
    if (one && !desk.held) { mend(one.key); }
  };

  function ask(one) {
    ignoring = one;
    document.getElementById('ignore-what').textContent = fieldWord(one.at) + '：' + one.message;
    document.getElementById('reason').value = '';
    desk.open(panel);
  }
  function ignore(one, reason) {
    desk.ask(desk.id + '/ignore', { rule: one.rule, words: one.words, reason: reason }).then(check);
  }
  document.getElementById('ignore-yes').addEventListener('click', function () {
    var reason = document.getElementById('reason').value.trim();
    if (!reason) { document.getElementById('reason').focus(); return; }
    desk.close(panel);
    ignore(ignoring, reason);
  });
  document.getElementById('reason').addEventListener('keydown', function (event) {
    if (event.key === 'Enter') { event.preventDefault(); document.getElementById('ignore-yes').click(); }
  });
  if (desk.asText) { return; }
  desk.on('pages', marks);
  desk.on('changed', function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, 500);
  });
  check();
})();
