# Licensed under the Apache License, Version 2.0; see LICENSE.
"""Sets up the books of a company in an empty Tryton: books.py <configuration> <database> <first year> <last year>"""
import datetime
import sys
from decimal import Decimal

from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402, the configuration comes first
from trytond.transaction import Transaction  # noqa: E402

DATABASE, FIRST, LAST = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
Pool.start()
pool = Pool(DATABASE)
pool.init()


def company():
    dollar, = pool.get('currency.currency').create([{
        'name': 'US Dollar', 'symbol': '$', 'code': 'USD', 'numeric_code': '840',
        'rounding': Decimal('0.01'), 'digits': 2}])
    party, = pool.get('party.party').create([{'name': 'Northlight Software'}])
    created, = pool.get('company.company').create([{'party': party.id, 'currency': dollar.id}])
    User = pool.get('res.user')
    User.write(User.search([]), {'companies': [('add', [created.id])], 'company': created.id})
    return created.id


def accounts(owner):
    wizard = pool.get('account.create_chart', type='wizard')
    session, _, _ = wizard.create()
    chart = wizard(session)
    chart.account.account_template, = pool.get('account.account.template').search([('parent', '=', None)])
    chart.account.company = owner
    chart.transition_create_account()
    Account = pool.get('account.account')
    by_name = {account.name: account for account in Account.search([])}
    chart.properties.company = owner
    chart.properties.account_receivable = by_name['Main Receivable']
    chart.properties.account_payable = by_name['Main Payable']
    chart.properties.category_account_expense = by_name['Main Expense']
    chart.properties.category_account_revenue = by_name['Main Revenue']
    chart.transition_create_properties()
    Account.copy([by_name['Main Expense']], {'name': 'Upwork Fees'})


def year(owner, number):
    data = pool.get('ir.model.data')
    moves, = pool.get('ir.sequence').create([{
        'name': 'Moves %s' % number, 'company': owner.id,
        'sequence_type': data.get_id('account', 'sequence_type_account_move')}])
    invoices, = pool.get('ir.sequence.strict').create([{
        'name': 'Invoices %s' % number, 'company': owner.id, 'prefix': '%s-' % number,
        'sequence_type': data.get_id('account_invoice', 'sequence_type_account_invoice')}])
    kinds = ['out_invoice', 'out_credit_note', 'in_invoice', 'in_credit_note']
    created = pool.get('account.fiscalyear').create([{
        'name': str(number), 'company': owner.id, 'post_move_sequence': moves.id,
        'start_date': datetime.date(number, 1, 1), 'end_date': datetime.date(number, 12, 31),
        'invoice_sequences': [('create', [{
            'company': owner.id, **{kind + '_sequence': invoices.id for kind in kinds}}])]}])
    pool.get('account.fiscalyear').create_period(created)


with Transaction().start(DATABASE, 0):
    admin = pool.get('res.user').search([('login', '=', 'admin')])[0].id
with Transaction().start(DATABASE, admin) as transaction:
    northlight = company()
    transaction.commit()
with Transaction().start(DATABASE, admin, context={'company': northlight}) as transaction:
    owner = pool.get('company.company')(northlight)
    accounts(owner)
    for number in range(FIRST, LAST + 1):
        year(owner, number)
    transaction.commit()
