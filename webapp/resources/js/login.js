// Fills the form with a demonstration account; only the demonstration lists any.
document.addEventListener("click", function (event) {
  var button = event.target.closest("button[data-login]");
  if (!button) {
    return;
  }
  document.getElementById("form:login").value = button.dataset.login;
  var password = document.getElementById("form:password");
  password.value = document.getElementById("accounts").dataset.password || "";
  document.getElementById(password.value ? "form:enter" : "form:password").focus();
});
