(() => {
  'use strict';
  const table = document.getElementById('table');
  if (!table) {
    return;
  }
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  form.hidden = false;

  const chosen = name => Array.from(form.elements)
    .filter(box => box.name === name).filter(box => box.checked).map(box => box.value);

  const allows = (values, value) => values.length === 0 || values.includes(value);

  function filter() {
    const severities = chosen('severity');
    const verdicts = chosen('verdict');
    const subject = form.elements.subject.value;
    const words = form.elements.q.value.toLowerCase().split(' ').filter(word => word !== '');
    let count = 0;
    for (const row of rows) {
      const fits = [
        allows(severities, row.dataset.severity),
        allows(verdicts, row.dataset.verdict),
        subject === '' || row.dataset.subject === subject,
        words.every(word => texts.get(row).includes(word)),
      ].every(Boolean);
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count === rows.length ? rows.length + ' findings' : count + ' of ' + rows.length + ' findings';
  }

  // #severity=critical,high&verdict=fail&subject=container%20web&q=words
  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const list = name => (asked.get(name) || '').split(',');
    for (const box of form.elements) {
      if (box.type === 'checkbox') {
        box.checked = list(box.name).includes(box.value);
      }
    }
    form.elements.subject.value = asked.get('subject') || '';
    form.elements.q.value = asked.get('q') || '';
    filter();
  }

  function showAsked() {
    if (location.hash.includes('=')) {
      readAddress();
      document.getElementById('findings').scrollIntoView();
    }
  }

  function writeAddress() {
    const asked = new URLSearchParams();
    for (const name of ['severity', 'verdict']) {
      if (chosen(name).length !== 0) {
        asked.set(name, chosen(name).join(','));
      }
    }
    for (const name of ['subject', 'q']) {
      if (form.elements[name].value !== '') {
        asked.set(name, form.elements[name].value);
      }
    }
    const address = '#' + (asked.toString() || 'findings');
    history.replaceState(null, '', address);
    filter();
  }

  function sortBy(column, heading) {
    const down = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = row => row.cells[column].dataset.sort || row.cells[column].textContent;
    const compare = new Intl.Collator('en', {numeric: true}).compare;
    const keyed = rows.map(row => [key(row), row]);
    keyed.sort((left, right) => down ? compare(right[0], left[0]) : compare(left[0], right[0]));
    body.append(...keyed.map(pair => pair[1]));
  }

  Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = heading.textContent;
    button.addEventListener('click', () => sortBy(column, heading));
    heading.replaceChildren(button);
  });

  // What a check means stands once in the file; a finding that is opened shows it too.
  body.addEventListener('toggle', event => {
    const details = event.target;
    if (details.dataset.filled) {
      return;
    }
    details.dataset.filled = 'yes';
    const about = document.getElementById('check-' + details.closest('tr').dataset.check);
    if (about) {
      details.append(about.querySelector('.words').cloneNode(true));
    }
  }, true);

  form.addEventListener('input', writeAddress);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(writeAddress));
  window.addEventListener('hashchange', showAsked);
  showAsked();
})();
