"use client";

import type { DraftDoc, WarningAnswer } from "@/lib/domain/draft/schema";
import { isAnswered } from "@/lib/domain/draft/answered-warning";
import styles from "@/components/editor/field/editor.module.css";
import { fieldId } from "@/components/editor/field/field-id";
import { focusField } from "@/components/editor/field/focus-field";
import { useFormSide } from "./form-side";
import type { ShownQuestion } from "@/components/editor/preview/shown-question";

interface WarningAnswersProps {
  questions: readonly ShownQuestion[];
  answers: DraftDoc["answers"];
  onAnswer: (id: string, answer: WarningAnswer) => void;
}

/** Every warning with its answer, chosen with one key or typed; the reviewer reads both. After one is chosen, the next is at hand. */
export function WarningAnswers({ questions, answers = {}, onAnswer }: WarningAnswersProps) {
  const { words } = useFormSide();
  if (questions.length === 0) return null;
  const open = questions.filter((question) => !isAnswered(question, answers[question.id]));
  const choose = (question: ShownQuestion, text: string) => {
    onAnswer(question.id, { params: question.params, text });
    const next = open.find(({ id }) => id !== question.id);
    if (next !== undefined) focusField(next.field);
  };
  return (
    <section className={styles.group} aria-labelledby="questions-heading">
      <h2 id="questions-heading" className={styles.heading}>
        {words.questions(open.length)}
      </h2>
      {questions.map((question) => (
        <OneQuestion
          key={question.id}
          question={question}
          answer={answers[question.id]}
          onChoose={(text) => choose(question, text)}
          onType={(text) => onAnswer(question.id, { params: question.params, text })}
        />
      ))}
    </section>
  );
}

interface OneQuestionProps {
  question: ShownQuestion;
  answer: WarningAnswer | undefined;
  onChoose: (text: string) => void;
  onType: (text: string) => void;
}

function OneQuestion({ question, answer, onChoose, onType }: OneQuestionProps) {
  const { words, readOnly } = useFormSide();
  const { field, sentence, details, choices } = question;
  const id = fieldId(field);
  const text = answer?.text ?? "";
  const isDone = isAnswered(question, answer);
  // Answered before, of other figures: the old answer is offered again, and counts once it is chosen.
  const offered = [...new Set(isDone || text.trim() === "" ? choices : [text, ...choices])];
  return (
    <div className={styles.field} role="group" aria-labelledby={`${id}-question`} data-answered={isDone || undefined}>
      <p id={`${id}-question`} className={isDone ? styles.note : styles.warning}>
        {sentence}
      </p>
      {details.length > 0 && (
        <ul>
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.chips}>
        {offered.map((choice, index) => (
          <button
            key={choice}
            type="button"
            id={index === 0 ? id : undefined}
            disabled={readOnly}
            aria-pressed={isDone && choice === text}
            onClick={() => onChoose(choice)}
          >
            {choice}
          </button>
        ))}
      </p>
      <input
        aria-label={words.answerTo(sentence)}
        placeholder={words.answerPlaceholder}
        value={text}
        maxLength={500}
        autoComplete="off"
        disabled={readOnly}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
