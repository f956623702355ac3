/* What every page shares: htmx sends the token against forged requests, a form is not sent twice, drop zones. */
(function () {
  'use strict';
  var meta = document.querySelector('meta[name="_csrf"]');
  window.wenshuToken = meta ? meta.content : '';
  document.addEventListener('htmx:configRequest', function (event) {
    event.detail.headers['X-CSRF-TOKEN'] = window.wenshuToken;
  });
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.hasAttribute('data-ask') && !window.confirm(form.getAttribute('data-ask'))) {
      event.preventDefault();
      return;
    }
    if (form.method === 'post' && !form.hasAttribute('data-again')) {
      if (form.hasAttribute('data-sent')) {
        event.preventDefault();
      }
      form.setAttribute('data-sent', '1');
      window.setTimeout(function () { form.removeAttribute('data-sent'); }, 4000);
    }
  });
  document.querySelectorAll('.drop').forEach(function (zone) {
    var input = zone.querySelector('input[type=file]');
    var chosen = zone.querySelector('.chosen');
    function show() {
      var names = Array.prototype.map.call(input.files, function (file) { return file.name; });
      chosen.textContent = names.length ? '已选 ' + names.length + ' 个：' + names.join('、') : '';
    }
    input.addEventListener('change', show);
    ['dragenter', 'dragover'].forEach(function (kind) {
      zone.addEventListener(kind, function (event) { event.preventDefault(); zone.classList.add('over'); });
    });
    ['dragleave', 'drop'].forEach(function (kind) {
      zone.addEventListener(kind, function (event) { event.preventDefault(); zone.classList.remove('over'); });
    });
    zone.addEventListener('drop', function (event) {
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; show(); }
    });
  });
})();
