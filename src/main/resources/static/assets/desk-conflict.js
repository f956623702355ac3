/* Two people on one draft: what does not collide is put together, for the rest both forms are shown to choose from. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var panel = document.getElementById('conflict');
  var holder = document.getElementById('clashes');
  var merged = null;
  var mine = '';

  function choice(name, value, label, text, checked) {
    var node = document.createElement('label');
    var radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = name;
    radio.value = value;
    radio.checked = checked;
    node.appendChild(radio);
    var title = document.createElement('b');
    title.textContent = label;
    node.appendChild(title);
    if (text !== null) {
      var words = document.createElement('p');
      words.textContent = text.trim() || '（删去了这一段）';
      words.className = text.trim() ? '' : 'gone';
      node.appendChild(words);
    }
    return node;
  }
  function show(news) {
    holder.textContent = '';
    var number = 0;
    news.chunks.forEach(function (chunk, at) {
      if (chunk.same !== null && chunk.same !== undefined) { return; }
      number++;
      var node = document.createElement('div');
      node.className = 'clash';
      node.setAttribute('role', 'radiogroup');
      node.setAttribute('aria-label', '第' + number + '处');
      node.appendChild(choice('clash-' + at, 'mine', '我的', chunk.mine, true));
      node.appendChild(choice('clash-' + at, 'theirs', '对方（' + news.author + '）的', chunk.theirs, false));
      if (chunk.mine.trim() && chunk.theirs.trim() && !/^[^\s:：]{1,8}:/.test(chunk.mine.trim())) {
        var both = choice('clash-' + at, 'both', '两段都留，以后再理', null, false);
        both.className = 'third';
        node.appendChild(both);
      }
      holder.appendChild(node);
    });
    document.getElementById('other').textContent = news.author;
    desk.open(panel);
  }
  function text(pick) {
    return merged.chunks.map(function (chunk, at) {
      if (chunk.same !== null && chunk.same !== undefined) { return chunk.same; }
      var chosen = pick || holder.querySelector('input[name="clash-' + at + '"]:checked').value;
      return chosen === 'both' ? chunk.theirs + (chunk.mine.charAt(0) === '\n' ? '' : '\n') + chunk.mine : chunk[chosen];
    }).join('');
  }

  /* Puts what was typed from a base together with what is stored now. */
  desk.merge = function (base, own, news) {
    mine = own;
    desk.hold(true);
    return desk.ask(desk.id + '/merge', { base: base, mine: own }).then(function (answer) {
      if (!answer.ok) {
        desk.hold(false);
        desk.say('网络不通，内容已存在本机，恢复后自动保存', 'warn');
        window.setTimeout(function () { desk.merge(base, own, news); }, 3000);
        return;
      }
      merged = answer.json;
      if (merged.clean) {
        desk.store(text('theirs'), merged.version, news || merged.author + '刚保存了别处的修改，已与您的合并，两人的内容都在。');
      } else {
        desk.say('两人改了同一处，请选定', 'bad');
        show(merged);
      }
    });
  };
  function resolve(pick) {
    desk.store(text(pick), merged.version, '已按您的选定合并' + merged.author + '的修改；合并前的内容在“版本”里。');
    panel.hidden = true;
  }
  document.getElementById('resolve').addEventListener('click', function () { resolve(''); });
  document.getElementById('all-mine').addEventListener('click', function () { resolve('mine'); });
  document.getElementById('all-theirs').addEventListener('click', function () { resolve('theirs'); });
  document.getElementById('copy-mine').addEventListener('click', function () {
    var copy = document.getElementById('copy');
    Array.prototype.slice.call(copy.querySelectorAll('.sent')).forEach(function (old) { old.remove(); });
    copy.elements.text.disabled = true;
    new URLSearchParams(mine).forEach(function (value, name) {
      var field = document.createElement('textarea');
      field.className = 'sent';
      field.name = name;
      field.value = value;
      copy.appendChild(field);
    });
    desk.settle();
    copy.submit();
  });
  document.getElementById('later').addEventListener('click', function () {
    desk.close(panel);
    desk.hold(false);
    desk.say('没有合并，内容只存在本机；再改动或按“保存”时会再问', 'bad');
  });
})();
