import t from 'tap'
import { createVault } from '../../src/infra/vault.ts'

const vault = createVault(Buffer.alloc(32, 1))
const other = createVault(Buffer.alloc(32, 2))

t.test('opens what it sealed, for the same owner and with the same key only', async t => {
  const sealed = vault.seal('3520212345672', 'one')
  t.equal(vault.open(sealed, 'one'), '3520212345672')
  t.notOk(sealed.toString('latin1').includes('3520212345672'))
  t.notSame(vault.seal('3520212345672', 'one'), sealed, 'the same text is never sealed the same way twice')
  t.throws(() => vault.open(sealed, 'two'))
  t.throws(() => other.open(sealed, 'one'))
})

t.test('equal values have equal indexes, under one key and for one kind', async t => {
  t.same(vault.index('cnic', '1'), vault.index('cnic', '1'))
  t.notSame(vault.index('cnic', '1'), vault.index('cnic', '2'))
  t.notSame(vault.index('cnic', '1'), vault.index('email', '1'))
  t.notSame(vault.index('cnic', '1'), other.index('cnic', '1'))
  t.equal(vault.index('cnic', '1').length, 32)
})
