import type { Fact } from '../../content/corpus/schema/fact.ts';

export type Language = 'id' | 'en';

const numbers: Readonly<Record<Language, readonly string[]>> = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};
const units: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  id: {
    second: ['detik', 'dtk'],
    minute: ['menit', 'mnt'],
    hour: ['jam'],
    day: ['hari'],
    workingDay: ['hari kerja', 'hr kerja'],
    week: ['minggu'],
    month: ['bulan', 'bln'],
    year: ['tahun', 'thn'],
  },
  en: {
    second: ['seconds', 'sec'],
    minute: ['minutes', 'mins'],
    hour: ['hours', 'hrs'],
    day: ['days'],
    workingDay: ['working days', 'business days'],
    week: ['weeks'],
    month: ['months'],
    year: ['years'],
  },
};
const months: Readonly<Record<Language, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Ways in which agents write the value of a fact, formal and in chat; none for kinds that have one way only. */
export function wordingsOf(fact: Fact, language: Language): string[] {
  switch (fact.type) {
    case 'money':
      return money(fact.value, language);
    case 'percent':
      return language === 'id' ? [`${fact.value}%`, `${fact.value} persen`] : [`${fact.value}%`];
    case 'count':
      return counts(fact.value, fact.unit[language] ?? '', language);
    case 'duration':
      return durations(fact.value, fact.unit, language);
    case 'durationRange':
      return (units[language][fact.unit] ?? []).flatMap((unit) =>
        (language === 'id'
          ? [`${fact.min}–${fact.max}`, `${fact.min}-${fact.max}`, `${fact.min} sampai ${fact.max}`]
          : [`${fact.min}–${fact.max}`, `${fact.min} to ${fact.max}`]
        ).map((number) => `${number} ${unit}`),
      );
    case 'time':
      return hours(fact.value, language);
    case 'date':
      return dates(fact.value, language);
    case 'link':
    case 'phone':
    case 'email':
    case 'openingHours':
    case 'text':
      return [];
  }
}

function money(value: number, language: Language): string[] {
  const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  const scaled =
    value >= 1_000_000 && value % 100_000 === 0
      ? { number: value / 1_000_000, id: ['juta', 'jt'], en: ['million'] }
      : value >= 1_000 && value % 1_000 === 0
        ? { number: value / 1_000, id: ['ribu', 'rb'], en: ['thousand', 'k'] }
        : undefined;
  const decimal = (number: number) => String(number).replace('.', language === 'id' ? ',' : '.');
  return language === 'id'
    ? [
        `Rp${grouped('.')}`,
        `Rp ${grouped('.')},-`,
        ...(scaled
          ? scaled.id.flatMap((word) => [
              `${decimal(scaled.number)} ${word}`,
              `Rp ${decimal(scaled.number)}${word}`,
            ])
          : []),
      ]
    : [
        `IDR ${grouped(',')}`,
        `Rp${grouped(',')}`,
        ...(scaled
          ? scaled.en.map((word) => `${decimal(scaled.number)}${word === 'k' ? '' : ' '}${word}`)
          : []),
      ];
}

function counts(value: number, unit: string, language: Language): string[] {
  if (unit === '') return [];
  const word = numbers[language][value]?.replace('_', ' ');
  return [`${value} ${unit}`, ...(word === undefined ? [] : [`${word} ${unit}`])];
}

function durations(value: number, unit: string, language: Language): string[] {
  const named = numbers[language][value]?.replace('_', ' ');
  const singular = (word: string) => (language === 'en' && value === 1 ? word.replace(/s$/, '') : word);
  const own = (units[language][unit] ?? []).flatMap((word) => [
    `${value} ${singular(word)}`,
    ...(named === undefined ? [] : [`${named} ${singular(word)}`]),
  ]);
  const [hour, day, minute, working] =
    language === 'id' ? ['jam', 'hari', 'menit', 'hari kerja'] : ['hours', 'days', 'minutes', 'working day'];
  if (unit === 'hour' && value % 24 === 0) {
    own.push(value === 24 ? `1x24 jam` : `${value / 24}x24 jam`);
    if (value > 24) own.push(`${value / 24} ${day}`);
    if (language === 'en')
      own.splice(
        own.findIndex((word) => word.includes('x24')),
        1,
      );
  }
  if (unit === 'day' && value % 7 === 0)
    own.push(language === 'id' ? `${value / 7} minggu` : `${value / 7} ${value === 7 ? 'week' : 'weeks'}`);
  if (unit === 'month' && value % 12 === 0)
    own.push(language === 'id' ? `${value / 12} tahun` : `${value / 12} ${value === 12 ? 'year' : 'years'}`);
  if (unit === 'minute' && value === 30) own.push(language === 'id' ? 'setengah jam' : 'half an hour');
  if (unit === 'hour' && value === 1) own.push(language === 'id' ? 'sejam' : 'an hour', `60 ${minute}`);
  if (unit === 'hour' && value > 1 && value < 24) own.push(`${value * 60} ${minute}`);
  if (unit === 'workingDay' && value === 1)
    own.push(language === 'id' ? `satu ${working}` : `one ${working}`);
  if (unit === 'day' && value === 1) own.push(language === 'id' ? 'sehari' : `24 ${hour}`);
  return [...new Set(own)];
}

function hours(value: string, language: Language): string[] {
  const hour = Number(value.slice(0, 2));
  const minute = value.slice(3, 5);
  const half = hour % 12 === 0 ? 12 : hour % 12;
  if (language === 'id') {
    const part = hour < 11 ? 'pagi' : hour < 15 ? 'siang' : hour < 18 ? 'sore' : 'malam';
    const next = (half % 12) + 1;
    return [
      `pukul ${value.replace(':', '.')}`,
      `pukul ${value.replace(':', '.')} WIB`,
      `jam ${value.replace(':', '.')}`,
      ...(minute === '00' ? [`jam ${half} ${part}`] : []),
      ...(minute === '30'
        ? [
            `jam setengah ${numbers.id[next]?.replace('_', ' ') ?? next} ${part}`,
            `setengah ${numbers.id[next]?.replace('_', ' ') ?? next} ${part}`,
          ]
        : []),
    ];
  }
  const part = hour < 12 ? 'am' : 'pm';
  return [
    value,
    `${half}${minute === '00' ? '' : `:${minute}`} ${part}`,
    `${half}${minute === '00' ? '' : `:${minute}`}${part}`,
    ...(minute === '30' ? [`half past ${numbers.en[half] ?? half}`] : []),
    ...(minute === '00' ? [`${numbers.en[half] ?? half} ${part}`] : []),
  ];
}

function dates(value: string, language: Language): string[] {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const name = months[language][month - 1] ?? '';
  return language === 'id'
    ? [`${day} ${name} ${year}`, `${day} ${name}`, `${day}/${month}/${year}`]
    : [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${name} ${day}`];
}

/** Wrong values of a fact: another number, another unit, another hour or day; none for links, numbers and texts. */
export function wrongValuesOf(fact: Fact): Fact[] {
  switch (fact.type) {
    case 'money':
      return [
        { ...fact, value: fact.value * 2 },
        { ...fact, value: fact.value + 25_000 },
      ];
    case 'count':
      return [
        { ...fact, value: fact.value + 1 },
        { ...fact, value: fact.value * 3 },
      ];
    case 'duration': {
      const unit = otherUnits[fact.unit];
      return [
        { ...fact, value: fact.value * 3 },
        { ...fact, value: fact.value + 1 },
        ...(unit === undefined ? [] : [{ ...fact, unit }]),
      ];
    }
    case 'durationRange':
      return [
        { ...fact, min: fact.min + 2, max: fact.max + 3 },
        { ...fact, unit: fact.unit === 'day' ? 'workingDay' : 'day' },
      ];
    case 'time': {
      const hour = (later: number) => String(Number(fact.value.slice(0, 2)) + later).padStart(2, '0');
      return [
        { ...fact, value: `${hour(2)}:00` },
        { ...fact, value: `${hour(1)}:30` },
      ];
    }
    case 'date':
      return [
        { ...fact, value: fact.value.slice(0, 8) + String(Number(fact.value.slice(8)) + 4).padStart(2, '0') },
      ];
    case 'percent':
    case 'link':
    case 'phone':
    case 'email':
    case 'openingHours':
    case 'text':
      return [];
  }
}

const otherUnits = {
  workingDay: 'day',
  day: 'workingDay',
  hour: 'day',
  minute: 'hour',
  month: 'year',
  second: undefined,
  week: undefined,
  year: undefined,
} as const;
