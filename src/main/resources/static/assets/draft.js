/* A draft beside its real pages: typeset again after each pause, saved with its version. */
(function () {
  'use strict';
  var form = document.getElementById('editor');
  var text = document.getElementById('text');
  var version = form.elements.version;
  var saved = document.getElementById('saved');
  var state = document.getElementById('state');
  var sheets = document.getElementById('sheets');
  var faults = document.getElementById('faults');
  var notes = document.getElementById('notes');
  var conflict = document.getElementById('conflict');
  var stored = text.value;
  var theirs = null;
  var timer = null;
  var asked = 0;

  function body() {
    var out = new URLSearchParams();
    out.append('version', version.value);
    out.append('text', text.value);
    return out;
  }

  function goTo(line) {
    var lines = text.value.split('\n');
    var start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] || '').length);
    text.scrollTop = Math.max(0, (text.scrollHeight / lines.length) * (line - 4));
  }

  function list(holder, sentences) {
    holder.textContent = '';
    sentences.forEach(function (sentence) {
      var item = document.createElement('li');
      var place = /第\s*(\d+)\s*行/.exec(sentence);
      if (place) {
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'goto';
        button.textContent = sentence;
        button.addEventListener('click', function () { goTo(Number(place[1])); });
        item.appendChild(button);
      } else {
        item.textContent = sentence;
      }
      holder.appendChild(item);
    });
    holder.hidden = sentences.length === 0;
  }

  function typeset() {
    var mine = ++asked;
    sheets.classList.add('busy');
    window.wenshuSheets.ask(form.getAttribute('data-preview'), body()).then(function (answer) {
      if (mine !== asked) { return null; }
      sheets.classList.remove('busy');
      if (!answer.ok) {
        state.textContent = '草稿有误，下面仍是上一次的版面。';
        list(faults, (answer.problem.faults || []).map(function (fault) { return fault.message; }));
        notes.hidden = true;
        return null;
      }
      list(faults, []);
      list(notes, answer.json.notes);
      document.getElementById('title').textContent = answer.json.title || '（没有标题）';
      return window.wenshuSheets.show(sheets, window.wenshuSheets.bytes(answer.json.pdf)).then(function (pages) {
        if (pages) { state.textContent = '共 ' + pages + ' 页，与打印一致。'; }
      });
    });
  }

  function changed() {
    saved.textContent = text.value === stored ? '' : '有未保存的修改';
    window.clearTimeout(timer);
    timer = window.setTimeout(typeset, 700);
  }

  function save(event) {
    if (event) { event.preventDefault(); }
    var sent = text.value;
    saved.textContent = '正在保存……';
    return window.wenshuSheets.ask(form.getAttribute('data-save'), body()).then(function (answer) {
      if (answer.ok) {
        version.value = answer.json.version;
        stored = sent;
        conflict.hidden = true;
        saved.textContent = text.value === stored ? '已保存' : '有未保存的修改';
      } else if (answer.status === 409) {
        theirs = answer.problem;
        document.getElementById('other').textContent = theirs.author;
        conflict.hidden = false;
        saved.textContent = '';
        conflict.querySelector('button').focus();
      } else {
        saved.textContent = (answer.problem.faults || [{ message: '没有保存成功，请重试。' }])[0].message;
      }
      return answer.ok;
    });
  }

  document.getElementById('theirs').addEventListener('click', function () {
    text.value = theirs.text;
    stored = theirs.text;
    version.value = theirs.version;
    conflict.hidden = true;
    changed();
  });
  document.getElementById('overwrite').addEventListener('click', function () {
    version.value = theirs.version;
    save();
  });
  form.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (button && button.hasAttribute('formaction')) { stored = text.value; return; }
    save(event);
  });
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { save(event); }
  });
  var issue = document.getElementById('issue');
  if (issue) {
    issue.addEventListener('submit', function (event) {
      if (event.defaultPrevented) { return; }
      issue.elements.text.value = text.value;
      issue.elements.version.value = version.value;
      stored = text.value;
    });
  }
  window.addEventListener('beforeunload', function (event) {
    if (text.value !== stored) { event.preventDefault(); event.returnValue = ''; }
  });
  text.addEventListener('input', changed);
  document.addEventListener('wenshu:head', changed);
  typeset();
})();
