import type { EngineDocument } from './engine-document.ts'
import type { SettingsPatch } from './settings.ts'

export interface IndexSwap { indexes: [string, string], rename: boolean }

/** Everything that changes the store, as it stands in the journal. The same operations give the same store. */
export type Operation
  = | { type: 'indexCreation', indexUid: string, primaryKey: string | null }
    | { type: 'indexDeletion', indexUid: string }
    | { type: 'indexSwap', indexUid: null, swaps: IndexSwap[] }
    | { type: 'settingsUpdate', indexUid: string, settings: SettingsPatch }
    | { type: 'documentAdditionOrUpdate', indexUid: string, primaryKey: string | null, documents: EngineDocument[] }
    /** `ids` null: all. */
    | { type: 'documentDeletion', indexUid: string, ids: string[] | null }

export type TaskType = Operation['type']
export const taskTypes = ['indexCreation', 'indexDeletion', 'indexSwap', 'settingsUpdate', 'documentAdditionOrUpdate', 'documentDeletion'] as const satisfies readonly TaskType[]
