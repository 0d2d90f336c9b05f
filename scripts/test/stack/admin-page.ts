import type { Locator, Page } from 'playwright-core'
import type { Stack } from './start-stack.ts'

export interface Step { phase: string, title: string, text: string, template?: string }

/** Strapi's admin in a browser, by the names an editor reads. */
export class AdminPage {
  readonly page: Page
  readonly #admin: string

  private constructor(page: Page, cms: string) {
    this.page = page
    this.#admin = `${cms}/admin`
  }

  /** At the address that `npm start` prints: the site lets only that one show previews in a frame. */
  static async logIn(page: Page, { env, editor: { email, password } }: Stack): Promise<AdminPage> {
    const admin = new AdminPage(page, `http://localhost:${env.CMS_PORT}`)
    await page.goto(admin.#admin)
    await page.getByLabel('E-post').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.getByRole('button', { name: 'Logg inn' }).click()
    await page.getByRole('heading', { name: /^Hei/ }).waitFor()
    return admin
  }

  async startNew(type: string): Promise<void> {
    await this.page.goto(`${this.#admin}/content-manager/collection-types/api::${type}.${type}/create?plugins[i18n][locale]=nb`)
    await this.field('Tittel').waitFor()
  }

  /** The field of the form itself comes before those of its parts. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true }).first()
  }

  async choose(label: string, option: string): Promise<void> {
    await chooseIn(this.page.getByRole('tabpanel'), label, option)
  }

  async addFirstStep(step: Step): Promise<void> {
    // Ingredients, steps: the lists stand in the form's order and are empty.
    await this.page.getByRole('button', { name: /^Ingen ennå/ }).nth(1).click()
    await this.#fillOpenStep(step)
  }

  async addNextStep(step: Step): Promise<void> {
    await this.page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await this.#fillOpenStep(step)
  }

  async #fillOpenStep({ phase, title, text, template }: Step): Promise<void> {
    const step = this.page.getByRole('region').last()
    await chooseIn(step, 'Fase', phase)
    await step.getByRole('textbox', { name: 'Tittel', exact: true }).fill(title)
    await step.locator('[contenteditable=true]').fill(text)
    if (template !== undefined) {
      // Typed, as editors do: the list opens with the first ten only.
      await step.getByRole('combobox', { name: 'Maler' }).pressSequentially(template)
      await this.page.getByRole('option', { name: template }).click()
    }
  }

  async save(): Promise<void> {
    await this.#button('Lagre').click()
    await this.page.waitForURL(url => !url.pathname.endsWith('/create'))
    await this.page.getByRole('button', { name: 'Lagre', exact: true, disabled: true }).waitFor()
  }

  /** What is not saved is saved with it. */
  async publish(): Promise<void> {
    await this.#button('Publiser').click()
    await this.page.getByRole('button', { name: 'Publiser', exact: true, disabled: true }).waitFor()
  }

  /** `links`: what the dialog must say of those that link here. */
  async unpublish(links: string): Promise<void> {
    await this.page.getByRole('complementary').filter({ hasText: 'Publisering' }).first().getByRole('button', { name: 'Flere valg' }).click()
    await this.page.getByRole('menuitem', { name: 'Avpubliser', exact: true }).click()
    const question = this.page.getByRole('alertdialog')
    await question.getByText(links).waitFor()
    await question.getByRole('button', { name: 'Avpubliser', exact: true }).click()
    await question.waitFor({ state: 'hidden' })
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}

async function chooseIn(part: Locator, label: string, option: string): Promise<void> {
  await part.getByRole('combobox', { name: label, exact: true }).first().click()
  await part.page().getByRole('option', { name: option, exact: true }).click()
}
