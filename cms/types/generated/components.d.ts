import type { Schema, Struct } from '@strapi/strapi';

export interface DocumentClause extends Struct.ComponentSchema {
  collectionName: 'components_document_clauses';
  info: {
    description: 'Ett punkt i avtalen, med grunnen til at det er der.';
    displayName: 'Klausul';
    icon: 'file';
  };
  attributes: {
    alternatives: Schema.Attribute.Text;
    favours: Schema.Attribute.Enumeration<
      ['public-body', 'entrepreneur', 'both']
    > &
      Schema.Attribute.Required;
    heading: Schema.Attribute.String & Schema.Attribute.Required;
    optional: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    reason: Schema.Attribute.Text & Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface DocumentCoverField extends Struct.ComponentSchema {
  collectionName: 'components_document_cover_fields';
  info: {
    description: 'Noe leseren fyller ut. Vises i teksten der n\u00F8kkelen st\u00E5r.';
    displayName: 'Felt';
    icon: 'pencil';
  };
  attributes: {
    choices: Schema.Attribute.Text;
    help: Schema.Attribute.Text;
    key: Schema.Attribute.String & Schema.Attribute.Required;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    required: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    type: Schema.Attribute.Enumeration<
      ['text', 'long-text', 'date', 'number', 'money', 'party', 'choice']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'text'>;
  };
}

export interface DocumentSection extends Struct.ComponentSchema {
  collectionName: 'components_document_sections';
  info: {
    description: 'En del av malen, med overskrift og tekst.';
    displayName: 'Del';
    icon: 'file';
  };
  attributes: {
    heading: Schema.Attribute.String & Schema.Attribute.Required;
    help: Schema.Attribute.Text;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface EntranceSituation extends Struct.ComponentSchema {
  collectionName: 'components_entrance_situations';
  info: {
    description: 'Noe leseren kjenner seg igjen i, og hvor det leder.';
    displayName: 'Situasjon';
    icon: 'pinMap';
  };
  attributes: {
    link: Schema.Attribute.String;
    recipe: Schema.Attribute.Relation<'oneToOne', 'api::recipe.recipe'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface ExampleBarrierMet extends Struct.ComponentSchema {
  collectionName: 'components_example_barriers_met';
  info: {
    description: 'En barriere, og grepet de brukte.';
    displayName: 'Barriere de m\u00F8tte';
    icon: 'shield';
  };
  attributes: {
    barrier: Schema.Attribute.Relation<'oneToOne', 'api::barrier.barrier'>;
    move: Schema.Attribute.Text;
    story: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface ExampleChoiceMade extends Struct.ComponentSchema {
  collectionName: 'components_example_choices_made';
  info: {
    description: 'Et valg: hva, mellom hva, hvorfor, og hva det ga.';
    displayName: 'Valg de tok';
    icon: 'directions';
  };
  attributes: {
    alternatives: Schema.Attribute.Text;
    gave: Schema.Attribute.Text;
    what: Schema.Attribute.Text & Schema.Attribute.Required;
    why: Schema.Attribute.Text;
  };
}

export interface ExampleEffect extends Struct.ComponentSchema {
  collectionName: 'components_example_effects';
  info: {
    description: 'Hva samarbeidet ga, og hvor godt det er vist.';
    displayName: 'Effekt';
    icon: 'chartCircle';
  };
  attributes: {
    baseline: Schema.Attribute.String;
    evidence: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 0;
        },
        number
      >;
    kind: Schema.Attribute.Enumeration<
      ['for-users', 'for-public-body', 'for-entrepreneur', 'for-society']
    > &
      Schema.Attribute.Required;
    number: Schema.Attribute.Decimal;
    source: Schema.Attribute.Component<'shared.source', false>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
    unit: Schema.Attribute.String;
  };
}

export interface ExampleLifeLineEvent extends Struct.ComponentSchema {
  collectionName: 'components_example_life_line_events';
  info: {
    description: 'Noe som skjedde i samarbeidets liv.';
    displayName: 'Hendelse';
    icon: 'clock';
  };
  attributes: {
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    datePrecision: Schema.Attribute.Enumeration<['day', 'month', 'year']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'month'>;
    endedBecause: Schema.Attribute.Text;
    stage: Schema.Attribute.Enumeration<
      ['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended']
    > &
      Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface MunicipalityPlan extends Struct.ComponentSchema {
  collectionName: 'components_municipality_plans';
  info: {
    description: 'Lenke til en plan i kommunen.';
    displayName: 'Plan';
    icon: 'file';
  };
  attributes: {
    label: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface ProviderCriterionMet extends Struct.ComponentSchema {
  collectionName: 'components_provider_criteria_met';
  info: {
    description: 'Et kriterium som er oppfylt, med dokumentasjon og dato.';
    displayName: 'Kriterium';
    icon: 'check';
  };
  attributes: {
    checkedAt: Schema.Attribute.Date & Schema.Attribute.Required;
    criterion: Schema.Attribute.Enumeration<
      [
        'calls-itself-one',
        'new-solution',
        'no-dividend',
        'social-results',
        'frivillighetsregisteret',
      ]
    > &
      Schema.Attribute.Required;
    evidenceLabel: Schema.Attribute.String;
    evidenceUrl: Schema.Attribute.String;
  };
}

export interface QuestionAnswer extends Struct.ComponentSchema {
  collectionName: 'components_question_answers';
  info: {
    description: 'Et svar fra nettverket.';
    displayName: 'Svar';
    icon: 'message';
  };
  attributes: {
    answeredAt: Schema.Attribute.Date & Schema.Attribute.Required;
    byRole: Schema.Attribute.String;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface RecipeDifficulty extends Struct.ComponentSchema {
  collectionName: 'components_recipe_difficultys';
  info: {
    description: 'Fem deler fra 1 (lett) til 5 (krevende). Kokkehattene regnes ut fra dem.';
    displayName: 'Vanskelighetsgrad';
    icon: 'chartBubble';
  };
  attributes: {
    anchoring: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    anchoringReason: Schema.Attribute.Text;
    easier: Schema.Attribute.Text;
    hats: Schema.Attribute.Integer &
      Schema.Attribute.CustomField<'global::hats'> &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    legal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    legalReason: Schema.Attribute.Text;
    money: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    moneyReason: Schema.Attribute.Text;
    override: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    overrideReason: Schema.Attribute.Text;
    parties: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    partiesReason: Schema.Attribute.Text;
    timeToResult: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    timeToResultReason: Schema.Attribute.Text;
  };
}

export interface RecipeIngredient extends Struct.ComponentSchema {
  collectionName: 'components_recipe_ingredients';
  info: {
    description: 'Noe som m\u00E5 v\u00E6re p\u00E5 plass, og hos hvem.';
    displayName: 'Ingrediens';
    icon: 'check';
  };
  attributes: {
    howToTell: Schema.Attribute.Text;
    ifMissing: Schema.Attribute.Text;
    role: Schema.Attribute.Enumeration<
      ['public-body', 'entrepreneur', 'both']
    > &
      Schema.Attribute.Required;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
    why: Schema.Attribute.Text;
  };
}

export interface RecipePitfall extends Struct.ComponentSchema {
  collectionName: 'components_recipe_pitfalls';
  info: {
    description: 'Noe som ofte g\u00E5r galt i steget.';
    displayName: 'Fallgruve';
    icon: 'cross';
  };
  attributes: {
    barrier: Schema.Attribute.Relation<'oneToOne', 'api::barrier.barrier'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface RecipeStep extends Struct.ComponentSchema {
  collectionName: 'components_recipe_steps';
  info: {
    description: 'Ett steg i oppskriften.';
    displayName: 'Steg';
    icon: 'bulletList';
  };
  attributes: {
    agreementDrafts: Schema.Attribute.Relation<
      'oneToMany',
      'api::agreement-draft.agreement-draft'
    >;
    duration: Schema.Attribute.String;
    examples: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'global::references',
        {
          types: ['example'];
        }
      >;
    involved: Schema.Attribute.String;
    phase: Schema.Attribute.Enumeration<['before', 'during', 'after']> &
      Schema.Attribute.Required;
    pitfall: Schema.Attribute.Component<'recipe.pitfall', false>;
    templates: Schema.Attribute.Relation<'oneToMany', 'api::template.template'>;
    terms: Schema.Attribute.Relation<
      'oneToMany',
      'api::glossary-term.glossary-term'
    >;
    text: Schema.Attribute.Blocks & Schema.Attribute.Required;
    tips: Schema.Attribute.Text;
    title: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SettingsThreshold extends Struct.ComponentSchema {
  collectionName: 'components_settings_thresholds';
  info: {
    description: 'En bel\u00F8psgrense med dato og kilde.';
    displayName: 'Terskelverdi';
    icon: 'priceTag';
  };
  attributes: {
    amount: Schema.Attribute.String & Schema.Attribute.Required;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    source: Schema.Attribute.Component<'shared.source', false>;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
  };
}

export interface SharedSource extends Struct.ComponentSchema {
  collectionName: 'components_shared_sources';
  info: {
    description: 'Hvor opplysningen kommer fra.';
    displayName: 'Kilde';
    icon: 'link';
  };
  attributes: {
    accessed: Schema.Attribute.Date;
    label: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.String;
  };
}

export interface VocabularyMove extends Struct.ComponentSchema {
  collectionName: 'components_vocabulary_moves';
  info: {
    description: 'Noe dere kan gj\u00F8re med barrieren.';
    displayName: 'Grep';
    icon: 'magic';
  };
  attributes: {
    text: Schema.Attribute.Text & Schema.Attribute.Required;
    title: Schema.Attribute.String & Schema.Attribute.Required;
    who: Schema.Attribute.Enumeration<['public-body', 'entrepreneur', 'both']> &
      Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'document.clause': DocumentClause;
      'document.cover-field': DocumentCoverField;
      'document.section': DocumentSection;
      'entrance.situation': EntranceSituation;
      'example.barrier-met': ExampleBarrierMet;
      'example.choice-made': ExampleChoiceMade;
      'example.effect': ExampleEffect;
      'example.life-line-event': ExampleLifeLineEvent;
      'municipality.plan': MunicipalityPlan;
      'provider.criterion-met': ProviderCriterionMet;
      'question.answer': QuestionAnswer;
      'recipe.difficulty': RecipeDifficulty;
      'recipe.ingredient': RecipeIngredient;
      'recipe.pitfall': RecipePitfall;
      'recipe.step': RecipeStep;
      'settings.threshold': SettingsThreshold;
      'shared.source': SharedSource;
      'vocabulary.move': VocabularyMove;
    }
  }
}
