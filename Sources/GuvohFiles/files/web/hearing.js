// Sends files in parts that survive a broken line, says when a digit of a code is wrong, and leaves
// quickly on two strokes of Escape. Without this file every page works too.
(function () {
  "use strict";
  var exit = document.getElementById("exit");
  var strokes = 0;

  function leave(event) {
    if (event) event.preventDefault();
    document.documentElement.textContent = "";
    window.location.replace("/exit");
  }

  if (exit) {
    exit.addEventListener("click", leave);
    document.addEventListener("keydown", function (event) {
      strokes = event.key === "Escape" ? strokes + 1 : 0;
      if (strokes === 2) leave();
    });
  }

  // The check digits of ISO 7064, MOD 97-10: a slip is seen before anything is sent.
  var code = document.getElementById("code");
  if (code) {
    code.addEventListener("change", function () {
      var digits = code.value.replace(/\D/g, "");
      var rest = 0;
      for (var i = 0; i < digits.length; i += 1) rest = (rest * 10 + Number(digits[i])) % 97;
      var slip = digits.length > 0 && (digits.length !== 24 || rest !== 1);
      document.getElementById("slip").textContent = slip ? code.dataset.slip : "";
    });
  }

  var form = document.getElementById("send");
  var input = document.getElementById("file");
  if (!form || !input || !window.fetch || !window.FormData || !window.Blob) return;
  var list = document.getElementById("coming");
  var words = JSON.parse(input.dataset.words);
  var visit = form.elements.visit.value;
  var size = 1 << 20;
  var count = 0;
  var open = 0;
  var waiting = false;

  function say(line, name, file, percent) {
    line.textContent = words[name].replace(/\{(\w+)\}/g, function (all, key) {
      return key === "name" ? file.name : key === "percent" ? percent : all;
    });
  }

  function post(file, number, offset, bytes, last) {
    var body = new FormData();
    body.append("visit", visit);
    body.append("number", String(number));
    body.append("offset", String(offset));
    body.append("last", last ? "1" : "0");
    if (bytes) body.append("bytes", bytes, file.name);
    return fetch(form.dataset.part, {
      method: "POST", body: body, credentials: "omit", referrerPolicy: "no-referrer"
    }).then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    }).then(function (answer) { return answer.received; });
  }

  function wait(milliseconds) {
    return new Promise(function (done) { setTimeout(done, milliseconds); });
  }

  // A part that did not arrive is asked for and sent again; what arrived is never sent twice.
  function send(file, number, line, offset, tries) {
    if (offset >= file.size && offset > 0) return Promise.resolve();
    var end = Math.min(offset + size, file.size);
    return post(file, number, offset, file.slice(offset, end), end === file.size)
      .then(function (received) {
        say(line, "sending", file, Math.floor(100 * received / Math.max(1, file.size)));
        return send(file, number, line, received, 0);
      }, function (error) {
        if (/^4\d\d$/.test(error.message)) throw error;
        say(line, "failed", file);
        return wait(Math.min(20000, 500 * Math.pow(2, tries))).then(function () {
          return post(file, number, 0, null, false).catch(function () { return offset; });
        }).then(function (received) { return send(file, number, line, received, tries + 1); });
      });
  }

  input.addEventListener("change", function () {
    Array.prototype.forEach.call(input.files, function (file) {
      if (file.size === 0) return;
      var line = document.createElement("li");
      var number = count;
      count += 1;
      open += 1;
      list.appendChild(line);
      say(line, "sending", file, 0);
      send(file, number, line, 0, 0).then(function () {
        say(line, "sent", file);
      }, function (error) {
        line.textContent = file.name + ": " + error.message;
      }).then(function () {
        open -= 1;
        if (open === 0 && waiting) form.submit();
      });
    });
    input.value = "";
  });

  // The form itself goes when the last file has arrived.
  form.addEventListener("submit", function (event) {
    if (open === 0) return;
    event.preventDefault();
    waiting = true;
    form.classList.add("waiting");
  });
}());
