// Before anything is painted: pages may hide what only a script can open again.
document.documentElement.classList.add('js');
