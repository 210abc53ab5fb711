// Forms that a passkey fills: only on the pages that load the library.
if (globalThis.SimpleWebAuthnBrowser)
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false
    const { startRegistration, startAuthentication } = SimpleWebAuthnBrowser
    form.addEventListener('submit', async event => {
      const field = form.elements['/response']
      if (field.value) return
      event.preventDefault()
      const optionsJSON = JSON.parse(form.dataset.options)
      try {
        const answer = await (form.dataset.passkey === 'add' ? startRegistration : startAuthentication)({
          optionsJSON,
        })
        field.value = JSON.stringify(answer)
        form.submit()
      } catch {
        form.querySelector('[data-failed]').hidden = false
      }
    })
  }
