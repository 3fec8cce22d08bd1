/* norm-bits.c: works norm rules out over all rows, a block after the other, so that everything stays in the cache
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-bits.h"

#include <string.h>

#include "packed.h"

#define BLOCK_WORDS (NW_BLOCK_ROWS / 64)

/* What a term says of the rows of a block, a bit each. */
typedef struct {
  guint64 yes[BLOCK_WORDS];
  guint64 told[BLOCK_WORDS];
  guint64 not_coded[BLOCK_WORDS];
  guint64 not_available[BLOCK_WORDS];
} Answer;

/* One test, however many rules make it. */
typedef struct {
  const NwNormTerm *term;
  guint8           *lists; /* by list; NULL: of the intensity */
  Answer            answer; /* of the block */
} Test;

typedef struct {
  const NwFrame     *frame;
  const NwNormRules *rules;
  GPtrArray         *tests;   /* Test */
  GHashTable        *by_term; /* NwNormTerm → Test */
  guint32           *lists[NW_N_DIMENSIONS]; /* of the block; NULL: no test reads the dimension */
} Work;

static void
test_free (gpointer data)
{
  Test *test = data;

  g_free (test->lists);
  g_free (test);
}

/* ---- the tests ---- */

static gboolean
same_test (const NwNormTerm *a, const NwNormTerm *b)
{
  return a->op == b->op && a->dimension == b->dimension && (a->op != NW_NORM_INTENSITY || a->number == b->number)
         && (a->op != NW_NORM_CODES || g_strv_equal ((const char *const *) a->codes, (const char *const *) b->codes));
}

static void
add_test (Work *self, const NwNormTerm *term)
{
  Test *test;

  for (guint i = 0; i < self->tests->len; i++)
    {
      test = g_ptr_array_index (self->tests, i);
      if (same_test (test->term, term))
        {
          g_hash_table_insert (self->by_term, (gpointer) term, test);
          return;
        }
    }

  test = g_new0 (Test, 1);
  test->term = term;
  if (term->op != NW_NORM_INTENSITY)
    {
      test->lists = nw_norm_test_lists (self->frame, self->rules, term);
      if (!self->lists[term->dimension])
        self->lists[term->dimension] = g_new (guint32, NW_BLOCK_ROWS);
    }
  g_ptr_array_add (self->tests, test);
  g_hash_table_insert (self->by_term, (gpointer) term, test);
}

static void
collect_tests (Work *self, const NwNormTerm *term)
{
  if (!term->parts)
    add_test (self, term);
  for (guint i = 0; term->parts && i < term->parts->len; i++)
    collect_tests (self, g_ptr_array_index (term->parts, i));
}

/* ---- over a block ---- */

/* One bit each of 64 bytes; the product moves the lowest bit of byte i to bit 56 + i. */
static guint64
gather (const guint8 *bytes, guint bit)
{
  guint64 word = 0;

  for (guint i = 0; i < 8; i++)
    {
      guint64 eight;

      memcpy (&eight, bytes + 8 * i, sizeof eight);
      eight = GUINT64_FROM_LE (eight) >> bit & G_GUINT64_CONSTANT (0x0101010101010101);
      word |= eight * G_GUINT64_CONSTANT (0x0102040810204080) >> 56 << 8 * i;
    }
  return word;
}

static void
run_test (const Work *self, Test *test, guint first, guint n)
{
  guint8 bytes[NW_BLOCK_ROWS] = { 0 };
  const guint32 *lists = test->lists ? self->lists[test->term->dimension] : NULL;

  if (lists)
    for (guint i = 0; i < n; i++)
      bytes[i] = test->lists[lists[i]];
  else
    for (guint i = 0; i < n; i++)
      bytes[i] = nw_norm_test_intensity (self->frame, test->term, first + i);

  for (guint word = 0; word < (n + 63) / 64; word++)
    {
      test->answer.yes[word] = gather (bytes + word * 64, 0);
      test->answer.told[word] = gather (bytes + word * 64, 1);
      test->answer.not_coded[word] = gather (bytes + word * 64, 2);
      test->answer.not_available[word] = gather (bytes + word * 64, 3);
    }
}

static void
read_block (Work *self, guint first, guint n)
{
  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    if (self->lists[i])
      nw_column_read (&self->frame->columns[i], first, n, self->lists[i]);
  for (guint i = 0; i < self->tests->len; i++)
    run_test (self, g_ptr_array_index (self->tests, i), first, n);
}

/* Kleene's and: no as soon as one part is no. What it cannot tell, it cannot for the reasons of its parts. */
static void
both (Answer *to, const Answer *other)
{
  for (guint i = 0; i < BLOCK_WORDS; i++)
    {
      guint64 no = (to->told[i] & ~to->yes[i]) | (other->told[i] & ~other->yes[i]);

      to->yes[i] &= other->yes[i];
      to->told[i] = no | to->yes[i];
      to->not_coded[i] = (to->not_coded[i] | other->not_coded[i]) & ~to->told[i];
      to->not_available[i] = (to->not_available[i] | other->not_available[i]) & ~to->told[i];
    }
}

static void
negate (Answer *to)
{
  for (guint i = 0; i < BLOCK_WORDS; i++)
    to->yes[i] = to->told[i] & ~to->yes[i];
}

/* Kleene's or is the negation of "and" of the negations. */
static void
either (Answer *to, const Answer *other)
{
  Answer negated = *other;

  negate (to);
  negate (&negated);
  both (to, &negated);
  negate (to);
}

static Answer
evaluate (const Work *self, const NwNormTerm *term)
{
  Answer answer;

  if (!term->parts)
    return ((const Test *) g_hash_table_lookup (self->by_term, term))->answer;

  answer = evaluate (self, g_ptr_array_index (term->parts, 0));
  if (term->op == NW_NORM_NOT)
    negate (&answer);
  for (guint i = 1; i < term->parts->len; i++)
    {
      Answer other = evaluate (self, g_ptr_array_index (term->parts, i));

      if (term->op == NW_NORM_ALL)
        both (&answer, &other);
      else
        either (&answer, &other);
    }
  return answer;
}

static void
keep (NwNormAnswers *to, const Answer *answer, guint first, guint n)
{
  for (guint i = 0; i < (n + 63) / 64; i++)
    {
      guint64 rows = n - i * 64 < 64 ? (G_GUINT64_CONSTANT (1) << (n - i * 64)) - 1 : G_MAXUINT64;
      guint word = first / 64 + i;

      to->marked[word] = answer->yes[i] & rows;
      to->told[word] = answer->told[i] & rows;
      to->not_coded[word] = answer->not_coded[i] & rows;
      to->not_available[word] = answer->not_available[i] & ~answer->not_coded[i] & rows;
    }
}

/* ---- over all ---- */

static void
run_rules (Work *work, NwNormBits *bits)
{
  for (guint first = 0; first < bits->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, bits->n_rows - first);

      read_block (work, first, n);
      for (guint i = 0; i < bits->n; i++)
        if (bits->norms[i].marked)
          {
            const NwNorm *norm = g_ptr_array_index (work->rules->norms, i);
            Answer answer = evaluate (work, norm->term);

            keep (&bits->norms[i], &answer, first, n);
          }
    }
}

NwNormBits *
nw_norm_bits_new (const NwFrame *frame, const NwNormRules *rules)
{
  NwNormBits *self = g_new0 (NwNormBits, 1);
  g_autoptr (GPtrArray) tests = g_ptr_array_new_with_free_func (test_free);
  g_autoptr (GHashTable) by_term = g_hash_table_new (NULL, NULL);
  Work work = { .frame = frame, .rules = rules, .tests = tests, .by_term = by_term };
  gsize n_words = (gsize) frame->n_rows / 64 + 1;

  self->n = rules->norms->len;
  self->n_rows = frame->n_rows;
  self->norms = g_new0 (NwNormAnswers, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      if (!norm->term)
        continue;
      collect_tests (&work, norm->term);
      self->norms[i] = (NwNormAnswers) { g_new0 (guint64, n_words), g_new0 (guint64, n_words), g_new0 (guint64, n_words),
                                         g_new0 (guint64, n_words) };
    }
  run_rules (&work, self);
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    g_free (work.lists[i]);
  return self;
}

void
nw_norm_bits_free (NwNormBits *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->norms[i].marked);
      g_free (self->norms[i].told);
      g_free (self->norms[i].not_coded);
      g_free (self->norms[i].not_available);
    }
  g_free (self->norms);
  g_free (self);
}

/* ---- judgements ---- */

static void
set_bit (guint64 *bits, guint row, gboolean value)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << row % 64;

  bits[row / 64] = value ? bits[row / 64] | bit : bits[row / 64] & ~bit;
}

void
nw_norm_bits_judge (NwNormBits *self, const NwNormRules *rules, const GPtrArray *judgements, const guint32 *rows)
{
  for (guint i = 0; judgements && i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);
      const NwNorm *norm = nw_norm_rules_find (rules, judgement->norm);
      guint index;

      if (rows[i] >= self->n_rows || !norm || !g_ptr_array_find (rules->norms, norm, &index) || !self->norms[index].marked)
        continue;
      set_bit (self->norms[index].marked, rows[i], judgement->judged == NW_JUDGED_RELEVANT);
      set_bit (self->norms[index].told, rows[i], judgement->judged != NW_JUDGED_UNSURE);
      set_bit (self->norms[index].not_coded, rows[i], FALSE);
      set_bit (self->norms[index].not_available, rows[i], FALSE);
    }
}
