// Licensed under the Apache License, Version 2.0; see LICENSE.
import {ask, call, chart, every, exact, forget, h, meters, note, pill, say, serverTime, show, span, table, tick, time} from './parts.js';

const STATES = ['UNKNOWN', 'SENT', 'INTENDED', 'REFUSED', 'CONFIRMED'];
const MEANING = {
    UNKNOWN: 'sent, and nobody knows what became of it',
    SENT: 'sent, no response yet',
    INTENDED: 'not sent',
    REFUSED: 'not executed; its key may be sent again',
    CONFIRMED: 'executed; its key never pays again',
};
const KINDS = {UNKNOWN: 'bad', SENT: 'warn', INTENDED: '', REFUSED: 'warn', CONFIRMED: 'good',
    VALID: 'good', IDLE: '', FAILING: 'warn', DEAD: 'bad'};

let state = {};
let chosen = {component: null, payments: null, key: ''};
let payments = [];
const details = new Map();

const idOf = payment => JSON.stringify([payment.account, payment.tenant, payment.paymentKey]);
const named = payment => ({component: chosen.component, account: payment.account, tenant: payment.tenant, key: payment.paymentKey});
const component = () => state.components?.[chosen.component];

async function refresh() {
    try {
        state = await call('GET', 'api/state');
        const names = Object.keys(state.components);
        if (!names.includes(chosen.component)) {
            chosen.component = names[0] ?? null;
        }
        if (component()) {
            serverTime(component().at);
            chosen.payments ??= component().payments?.counts?.UNKNOWN > 0 ? 'UNKNOWN' : 'ALL';
            await readPayments();
        }
        document.getElementById('state').textContent = `as of ${new Date().toLocaleTimeString()}`;
    } catch (error) {
        document.getElementById('state').textContent = 'not reachable';
        say(`The hub cannot be read: ${error.message}`, true);
    }
    draw();
    tick();
}

async function readPayments() {
    const query = new URLSearchParams({component: chosen.component});
    if (chosen.payments !== 'ALL') {
        query.set('state', chosen.payments);
    }
    if (chosen.key) {
        query.set('key', chosen.key);
    }
    payments = await call('GET', `api/payments?${query}`);
    await Promise.all(payments.filter(payment => details.has(idOf(payment))
        && details.get(idOf(payment)).changedAt !== payment.changedAt).map(readDetail));
}

async function readDetail(payment) {
    const query = new URLSearchParams(Object.entries(named(payment)).filter(([, value]) => value !== null));
    details.set(idOf(payment), await call('GET', `api/payment?${query}`));
}

function draw() {
    document.getElementById('hub').textContent = state.hub ?? '';
    show('mode', [state.changes, state.user], ([changes, user]) => [
        pill(changes ? 'changes allowed' : 'read-only', changes ? 'warn' : ''), user ? ` ${user}` : '']);
    show('chooser', [Object.keys(state.components ?? {}), chosen.component], drawComponents);
    const now = component();
    show('payment-states', [now?.payments ?? null, chosen.payments], drawStates);
    show('payment-list', [payments, [...details], state.changes, now?.payments === null, chosen.key], drawPayments);
    show('budget-now', now ? [now.budgets, now.lastHour, now.retryAllowanceLeft] : null, drawBudget);
    show('token-list', now?.tokens ?? null, drawTokens);
    show('consumer-list', now?.consumers ?? null, drawConsumers);
    show('operation-list', now?.operations ?? null, drawOperations);
}

function drawComponents([names, current]) {
    if (names.length === 0) {
        return note('No component of Upwork runs here.', 'warn');
    }
    return names.length < 2 ? null : h('div', {class: 'row', role: 'group', 'aria-label': 'Component'}, names.map(name =>
        h('button', {type: 'button', id: `component-${name}`, 'aria-pressed': String(name === current), click: () => {
            chosen = {component: name, payments: null, key: chosen.key};
            details.clear();
            refresh();
        }}, name)));
}

function drawStates([ledger, current]) {
    if (!ledger) {
        return note('No payment was made here, or another process has the ledger.');
    }
    const counts = ledger.counts;
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const choice = (name, label, count) => h('button', {type: 'button', id: `state-${name}`, 'aria-pressed': String(name === current),
        title: MEANING[name] ?? null, click: () => {
            chosen.payments = name;
            refresh();
        }}, `${label} ${count ?? 0}`);
    return [
        ledger.problem && note(`The ledger cannot be read: ${ledger.problem}`, 'bad'),
        ledger.foreign && note(`Upwork shows payments that this ledger does not know: ${ledger.foreign}`, 'warn'),
        h('div', {class: 'row', role: 'group', 'aria-label': 'State of payments'},
            choice('ALL', 'All', all), STATES.map(name => choice(name, name[0] + name.slice(1).toLowerCase(), counts[name]))),
    ];
}

function amount(payment) {
    const values = payment.arguments ?? {};
    const name = ['charge__amount', 'amount', 'deposit_amount', 'depositAmount', 'charge_amount'].find(key => values[key] !== undefined);
    return name ? String(values[name]).replace(/^(\d+)$/, '$1.00').replace(/^(\d+\.\d)$/, '$10') : '';
}

function drawPayments([list, , changes, none, key]) {
    if (none) {
        return null;
    }
    if (list.length === 0) {
        return h('p', {class: 'muted'}, key ? `There are none in this state whose key holds "${key}".` : 'There are none in this state.');
    }
    return h('div', {}, table('Payments', [
        {title: 'Key', of: payment => h('button', {type: 'button', class: 'link', id: `payment-${idOf(payment)}`,
            'aria-expanded': String(details.has(idOf(payment))), click: () => toggle(payment)}, payment.paymentKey), long: true},
        {title: 'Operation', of: payment => payment.operation},
        {title: 'Amount', of: amount, number: true},
        {title: 'State', of: payment => pill(payment.state, KINDS[payment.state])},
        {title: 'Changed', of: payment => time(payment.changedAt)},
        {title: 'Settled by', of: payment => payment.settledBy},
    ], list, payment => details.has(idOf(payment)) ? drawPayment(payment, details.get(idOf(payment)), changes) : null),
    list.length === 200 && h('p', {class: 'muted small'}, 'These are the latest 200.'));
}

/** A payment that is looked for may be in any state. */
function search(event) {
    event.preventDefault();
    const key = document.getElementById('payment-key').value.trim();
    if (key !== chosen.key) {
        chosen.payments = key ? 'ALL' : null;
        chosen.key = key;
    }
    refresh();
}

async function toggle(payment) {
    if (!details.delete(idOf(payment))) {
        try {
            await readDetail(payment);
        } catch (error) {
            say(error.message, true);
        }
    }
    draw();
}

function drawPayment(payment, detail, changes) {
    const unknown = detail.state === 'UNKNOWN';
    return [
        unknown && note(payment.reading ? `Reading Upwork says: ${payment.reading}` : 'This process has not read Upwork about it yet.', 'warn'),
        unknown && changes && h('div', {class: 'row'},
            h('button', {type: 'button', id: `reconcile-${idOf(payment)}`, click: () => reconcile(detail)}, 'Reconcile'),
            h('button', {type: 'button', id: `settle-${idOf(payment)}`, click: () => settle(detail)}, 'Settle')),
        unknown && !changes && h('p', {class: 'muted small'}, 'This console is read-only; option "changes" enables reconcile and settle.'),
        h('h3', {}, 'History'),
        table('History', [
            {title: 'When', of: line => h('time', {datetime: line.at, title: line.at}, exact(line.at))},
            {title: 'Event', of: line => line.event.toLowerCase().replaceAll('_', ' ')},
            {title: 'State', of: line => pill(line.state, KINDS[line.state])},
            {title: 'Attempt', of: line => String(line.attempt), number: true},
            {title: 'Details', of: line => line.detail, long: true},
        ], detail.history ?? []),
        h('h3', {}, 'Order'),
        h('p', {class: 'small muted'}, `account ${detail.account}${detail.tenant ? `, organization ${detail.tenant}` : ''}`),
        h('pre', {}, JSON.stringify(detail.arguments, null, 2)),
        Object.keys(detail.answer ?? {}).length > 0 && [h('h3', {}, 'Response'), h('pre', {}, JSON.stringify(detail.answer, null, 2))],
        detail.message && h('p', {class: 'small'}, detail.message),
    ].flat();
}

async function change(address, body, done) {
    try {
        const result = await call('POST', address, body, {'X-Upwork-Console-Token': state.token});
        say(done(result));
    } catch (error) {
        say(error.message, true);
    }
    details.forEach((detail, id) => details.set(id, {...detail, changedAt: null}));
    forget('payment-list');
    await refresh();
}

async function reconcile(payment) {
    const values = await ask({
        title: `Reconcile ${payment.paymentKey}?`,
        content: [h('p', {}, 'Upwork is read about this payment, which costs requests. If reading decides, the payment is settled and the '
            + 'evidence recorded; nothing is sent again.')],
        submit: 'Read Upwork',
    });
    if (values) {
        await change('api/reconcile', named(payment), ([result]) => `${payment.paymentKey}: ${result.verdict}. ${result.detail}`);
    }
}

async function settle(payment) {
    const values = await ask({
        title: `Settle ${payment.paymentKey}`,
        content: [
            h('p', {}, `${payment.operation}${amount(payment) ? `, ${amount(payment)}` : ''}, sent ${payment.sentAt ? exact(payment.sentAt) : 'at an unknown time'}. `
                + 'Look at Upwork first: what is recorded here decides whether it is paid again.'),
            h('fieldset', {},
                h('legend', {}, 'What happened at Upwork?'),
                h('label', {class: 'choice'}, h('input', {type: 'radio', name: 'executed', value: 'true', required: true}),
                    'It was executed: its key never pays again'),
                h('label', {class: 'choice'}, h('input', {type: 'radio', name: 'executed', value: 'false', required: true}),
                    'It was not executed: its key may be sent again, and pays then')),
            h('label', {}, 'Evidence: what you saw, and where',
                h('textarea', {name: 'evidence', required: true, maxlength: 900, placeholder: 'transaction 81234 of 21 November'})),
            h('label', {}, 'Your name', h('input', {name: 'by', required: true, maxlength: 40, autocomplete: 'name', value: state.user ?? ''})),
            h('label', {class: 'choice'}, h('input', {type: 'checkbox', name: 'looked', required: true}), 'I have looked at Upwork myself'),
        ],
        submit: 'Record it',
        danger: true,
    });
    if (values) {
        await change('api/settle', {...named(payment), executed: values.executed === 'true', evidence: values.evidence, by: values.by},
            result => `${payment.paymentKey} is ${result.state} now, settled by ${result.settledBy}.`);
    }
}

function drawBudget(data) {
    if (!data) {
        return null;
    }
    const [budgets, hour, retries] = data;
    return [
        budgets.length === 0 && h('p', {class: 'muted'}, 'No endpoint has started.'),
        budgets.map(budget => [
            h('h3', {}, `${budget.kind}: ${budget.queued} waiting, ${budget.granted} granted, ${budget.throttled} times 429`),
            budget.pausedUntil && h('p', {class: 'note warn'}, 'Paused after a 429; ends ', time(budget.pausedUntil)),
            meters(budget.kind, budget.windows),
        ]),
        h('h3', {}, 'The last hour'),
        chart(hour),
        h('p', {class: 'muted small'}, `${span(hour.reduce((sum, minute) => sum + minute.waitedMillis, 0) / 1000)} of waiting for the budget; `
            + `${retries} retries left that all calls share`),
    ];
}

function drawTokens(tokens) {
    return !tokens?.length ? h('p', {class: 'muted'}, 'No account is in use.') : table('Tokens', [
        {title: 'Account', of: token => [token.account, token.message && note(token.message, 'warn')].filter(Boolean), long: true},
        {title: 'Kind', of: token => token.kind},
        {title: 'State', of: token => pill(token.state, KINDS[token.state])},
        {title: 'Access ends', of: token => time(token.expiresAt)},
        {title: 'Refresh ends', of: token => time(token.refreshableUntil)},
    ], tokens);
}

function drawConsumers(consumers) {
    return !consumers?.length ? h('p', {class: 'muted'}, 'No consumer runs here.') : [table('Consumers', [
        {title: 'Position', of: consumer => h('span', {}, consumer.position, h('br'), h('span', {class: 'muted small'},
            `${consumer.operation}${consumer.route ? `, route ${consumer.route}` : ''}`))},
        {title: 'Last poll', of: consumer => time(consumer.lastPoll)},
        {title: 'Items', of: consumer => String(consumer.lastItems), number: true},
        {title: 'Behind', of: consumer => span(consumer.lagSeconds)},
        {title: 'Through', of: consumer => consumer.through},
        {title: 'Come again', of: consumer => consumer.failed ? pill(String(consumer.failed), 'warn') : '0', number: true},
        {title: 'Given up', of: consumer => consumer.givenUp ? pill(String(consumer.givenUp), 'bad') : '0', number: true},
        {title: 'Last error', of: consumer => consumer.lastError, long: true},
    ], consumers), ...consumers.filter(consumer => consumer.lastGivenUp.length > 0).map(drawGivenUp)];
}

function drawGivenUp(consumer) {
    const items = consumer.lastGivenUp;
    return h('div', {}, h('h3', {}, `Given up by ${consumer.position}`),
        h('div', {class: 'scroll', id: `given-up-${consumer.position}`, tabindex: 0}, table(`Given up by ${consumer.position}`, [
            {title: 'Item', of: item => item.item, long: true},
            {title: 'Attempts', of: item => String(item.attempts), number: true},
            {title: 'When', of: item => item.at ? time(item.at) : 'before this process started'},
            {title: 'Why', of: item => item.reason ?? 'see the log of the process that gave it up', long: true},
        ], items)),
        h('p', {class: 'muted small'}, `${consumer.givenUp > items.length ? `These are the latest ${items.length}. ` : ''}`
            + 'They come again only if they change.'));
}

function drawOperations(operations) {
    return !operations?.length ? h('p', {class: 'muted'}, 'No request was sent yet.') : table('Requests by operation', [
        {title: 'Operation', of: operation => operation.operation},
        {title: 'API', of: operation => operation.api},
        {title: 'Requests', of: operation => String(operation.requests), number: true},
        {title: 'Failed', of: operation => Object.entries(operation.failures).map(([outcome, count]) => `${count} ${outcome}`).join(', ')},
        {title: 'Average', of: operation => `${operation.averageMillis} ms`, number: true},
        {title: 'Longest', of: operation => `${operation.longestMillis} ms`, number: true},
        {title: 'Last', of: operation => time(operation.last)},
    ], operations);
}

document.getElementById('payment-search').addEventListener('submit', search);
every(5, refresh);
setInterval(tick, 1000);
