import type { ColumnType } from 'kysely';

/** A moment: written as ISO 8601 in UTC, read as text (SQLite) or Date (PostgreSQL). */
type Moment = ColumnType<string | Date, string, string>;
type OptionalMoment = ColumnType<string | Date | null, string | null, string | null>;

/** The tables, as the last migration leaves them. */
export interface Tables {
  suggestions: {
    suggestion_id: string;
    created_at: Moment;
    corpus_version: string;
    locale: string;
    channel: string | null;
    masked_text: string;
    topic_id: string | null;
    /** 1 or 0. */
    abstained: number;
    /** JSON list of `{kind, id, confidence}`. */
    items: string;
    actor_id: string;
  };
  outcomes: {
    suggestion_id: string;
    item_kind: string;
    item_id: string;
    event: string;
    at: Moment;
    edited_share: number | null;
    reason: string | null;
    actor_id: string;
  };
  actors: {
    actor_id: string;
    name: string;
    email: string | null;
    role: string;
    created_at: Moment;
    revoked_at: OptionalMoment;
  };
  credentials: {
    secret_hash: string;
    actor_id: string;
    kind: string;
    created_at: Moment;
    expires_at: OptionalMoment;
  };
  search_misses: {
    masked_text: string;
    locale: string;
    at: Moment;
    source: string;
  };
  imported_messages: {
    /** Made from language, item and text. */
    source_id: string;
    locale: string;
    masked_text: string;
    item_id: string;
    at: Moment;
  };
  unlearned: {
    source_id: string;
    at: Moment;
  };
  votes: {
    article_id: string;
    locale: string;
    vote_id: string;
    /** 1 or 0. */
    helpful: number;
    /** 1 or 0. */
    is_counted: number;
    at: Moment;
    /** The item that holds what was said with it. */
    feedback_id: string | null;
  };
  feedback: {
    feedback_id: string;
    item_kind: string;
    /** Article id or short code. */
    item_id: string;
    locale: string;
    /** 1 or 0. */
    helpful: number;
    reason: string | null;
    masked_comment: string | null;
    times: number;
    at: Moment;
    /** Article, language and reason as JSON, while equal reasons without a comment are added to it. */
    open_key: string | null;
    status: string;
    decision: string | null;
    changed: string | null;
    decided_at: OptionalMoment;
    decided_by: string | null;
    step: number | null;
    suggestion_id: string | null;
    reporter_id: string | null;
    reported_by: string | null;
    seen_at: OptionalMoment;
  };
  favourites: {
    actor_id: string;
    item_kind: string;
    item_id: string;
    at: Moment;
  };
  snippets: {
    actor_id: string;
    snippet_id: string;
    title: string;
    text: string;
    locale: string;
    updated_at: Moment;
  };
  promises: {
    promise_id: string;
    owner_id: string;
    masked_text: string | null;
    masked_note: string | null;
    masked_contact_name: string | null;
    conversation_id: string | null;
    channel: string | null;
    suggestion_id: string | null;
    response_id: string | null;
    due_at: Moment;
    created_at: Moment;
    status: string;
    closed_at: OptionalMoment;
  };
  promise_changes: {
    promise_id: string;
    /** From 0, in order of time. */
    place: number;
    kind: string;
    at: Moment;
    by_name: string;
    from_due_at: OptionalMoment;
    to_due_at: OptionalMoment;
    from_owner: string | null;
    to_owner: string | null;
    masked_note: string | null;
  };
}
