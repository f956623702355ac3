/* The preview of a form that is being filled in. */
(function () {
  'use strict';
  var panel = document.getElementById('preview');
  var holder = panel.querySelector('.sheets');
  var state = panel.querySelector('.state');
  var faults = panel.querySelector('.faults');

  function close() { panel.hidden = true; document.body.classList.remove('still'); }

  function list(messages) {
    faults.textContent = '';
    messages.forEach(function (message) {
      var item = document.createElement('li');
      item.textContent = message;
      faults.appendChild(item);
    });
    faults.hidden = messages.length === 0;
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('button[data-preview]') : null;
    if (button) {
      event.preventDefault();
      panel.hidden = false;
      document.body.classList.add('still');
      panel.querySelector('.close').focus();
      state.textContent = '正在排版……';
      faults.hidden = true;
      holder.textContent = '';
      window.wenshuSheets.ask(button.getAttribute('data-preview'), new URLSearchParams(new FormData(document.getElementById('entry')))).then(function (answer) {
        if (answer.ok) {
          list(answer.json.notes);
          return window.wenshuSheets.show(holder, window.wenshuSheets.bytes(answer.json.pdf)).then(function (pages) {
            state.textContent = '共 ' + pages + ' 页。黄色处为未填或有疑问的内容，正式下载前须补全。';
          });
        }
        state.textContent = '不能排版';
        list(answer.problem.faults.map(function (fault) { return fault.message; }));
      });
    } else if (event.target.closest && event.target.closest('#preview .close')) {
      close();
    }
  });
  /* A photo is kept as soon as it is chosen; the page holds its name. */
  document.addEventListener('change', function (event) {
    var box = event.target.closest && event.target.type === 'file' ? event.target.closest('[data-photo]') : null;
    if (!box || !event.target.files.length) { return; }
    var wrong = box.querySelector('.wrong');
    var data = new FormData();
    data.append('field', box.getAttribute('data-photo'));
    data.append('photo', event.target.files[0]);
    wrong.textContent = '正在上传……';
    var address = document.getElementById('entry').getAttribute('action');
    fetch(address + '/photo', { method: 'POST', body: data, headers: { 'X-CSRF-TOKEN': window.wenshuToken } }).then(function (answer) {
      return answer.json();
    }).then(function (taken) {
      if (taken.name) {
        box.querySelector('input[type=hidden]').value = taken.name;
        show(box, address.replace(/[^/]*$/, 'photos/' + taken.name));
      }
      wrong.textContent = taken.wrong || (taken.name ? '' : taken.detail || '照片没有收下，请再试一次。');
    }, function () {
      wrong.textContent = '照片没有传上去，请检查网络后再试。';
    });
    event.target.value = '';
  });
  function show(box, address) {
    var picture = box.querySelector('img');
    picture.hidden = !address;
    if (address) { picture.src = address; } else { picture.removeAttribute('src'); }
    box.querySelector('button').hidden = !address;
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('[data-photo] button') : null;
    if (button) {
      var box = button.closest('[data-photo]');
      box.querySelector('input[type=hidden]').value = '';
      box.querySelector('.wrong').textContent = '';
      show(box, '');
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !panel.hidden) { close(); }
  });
  document.addEventListener('htmx:afterSwap', function () {
    var row = document.querySelector('[data-fresh] input, [data-fresh] select, [data-fresh] textarea');
    if (row) { row.focus(); }
  });
})();
