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
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !panel.hidden) { close(); }
  });
  document.addEventListener('htmx:afterSwap', function () {
    var row = document.querySelector('[data-fresh] input, [data-fresh] select, [data-fresh] textarea');
    if (row) { row.focus(); }
  });
})();
