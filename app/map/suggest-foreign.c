/* suggest-foreign.c: what large states are called in German, French and Spanish, only to suggest them
 *
 * Labels in these languages are not read by themselves; a misspelt one is offered the state that it is near to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "suggest-private.h"

typedef struct {
  const char *code;
  const char *names[5]; /* that are not the English one */
} Foreign;

static const Foreign states[] = {
  { "USA", { "Vereinigte Staaten", "États-Unis", "Estados Unidos" } },
  { "GBR", { "Vereinigtes Königreich", "Großbritannien", "Royaume-Uni", "Reino Unido" } },
  { "DEU", { "Deutschland", "Allemagne", "Alemania" } },
  { "FRA", { "Frankreich", "Francia" } },
  { "ITA", { "Italien", "Italie", "Italia" } },
  { "ESP", { "Spanien", "Espagne", "España" } },
  { "POL", { "Polen", "Pologne", "Polonia" } },
  { "RUS", { "Russland", "Russie", "Rusia" } },
  { "TUR", { "Türkei", "Turquie", "Turquía" } },
  { "CHN", { "Volksrepublik China", "Chine" } },
  { "IND", { "Indien", "Inde" } },
  { "JPN", { "Japon", "Japón" } },
  { "KOR", { "Südkorea", "Corée du Sud", "Corea del Sur" } },
  { "IDN", { "Indonesien", "Indonésie" } },
  { "PHL", { "Philippinen", "Filipinas" } },
  { "SAU", { "Saudi-Arabien", "Arabie saoudite", "Arabia Saudita" } },
  { "EGY", { "Ägypten", "Égypte", "Egipto" } },
  { "ZAF", { "Südafrika", "Afrique du Sud", "Sudáfrica" } },
  { "BRA", { "Brasilien", "Brésil", "Brasil" } },
  { "MEX", { "Mexiko", "Mexique" } },
};

void
nw_suggest_foreach_foreign (NwForeignFunc func, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; states[i].names[j]; j++)
      func (states[i].names[j], states[i].code, user_data);
}
